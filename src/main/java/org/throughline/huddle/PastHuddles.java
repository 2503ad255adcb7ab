package org.throughline.huddle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientLooks;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was decided at the huddles of days that are over.
 */
@Service
@Transactional
public class PastHuddles {

	private static final int MOST_DAYS = 10;

	private final HuddleRepository huddles;

	private final HuddleRecords records;

	private final Clinics clinics;

	private final PatientLooks looks;

	private final StaffDirectory staff;

	PastHuddles(HuddleRepository huddles, HuddleRecords records, Clinics clinics, PatientLooks looks,
			StaffDirectory staff) {
		this.huddles = huddles;
		this.records = records;
		this.clinics = clinics;
		this.looks = looks;
		this.staff = staff;
	}

	/**
	 * @throws NotFound when the clinic at hand had no huddle on that day
	 */
	public PastHuddle of(Actor viewer, LocalDate day, Instant now) {
		ClinicView clinic = this.clinics.get(viewer.clinicId());
		HuddleOpening opening = this.huddles.findByClinicIdAndDay(clinic.id(), day)
			.orElseThrow(NotFound::new)
			.opening(clinic.huddleTime());
		Map<UUID, Talked> talked = this.records.talked(opening.id());
		List<HuddleDecision> decisions = this.records.decisions(opening.id());
		Set<UUID> ids = new LinkedHashSet<>();
		decisions.forEach((decision) -> ids.add(decision.patientId()));
		ids.addAll(talked.keySet());
		Map<UUID, PatientCard> cards = this.looks.cards(viewer, ids, "huddle of a day", now);
		return new PastHuddle(clinic, opening, this.staff.get(opening.hostId()),
				ids.stream()
					.map((id) -> line(Objects.requireNonNull(cards.get(id)), talked.containsKey(id), decisions, day))
					.toList());
	}

	@Transactional(readOnly = true)
	public List<LocalDate> daysBefore(Actor viewer, LocalDate day) {
		return this.records.daysBefore(viewer.clinicId(), day, MOST_DAYS);
	}

	private PastHuddle.Line line(PatientCard card, boolean talkedThrough, List<HuddleDecision> decisions,
			LocalDate day) {
		return new PastHuddle.Line(card.initials(), card.age(day), talkedThrough,
				decisions.stream()
					.filter((decision) -> decision.patientId().equals(card.id()))
					.map(this::words)
					.toList());
	}

	private String words(HuddleDecision decision) {
		String who = this.staff.find(decision.staffId()).map(StaffCard::shortName).orElse("");
		return switch (decision.what()) {
			case ASKED -> "Asked " + who;
			case SAID_YES -> who + " said yes here";
			case STEP_ADDED -> who.isEmpty() ? "Next step added" : "Next step added for " + who;
			case NOTE_WRITTEN -> "Three lines written";
			case LET_GO -> "Let go without an owner";
		};
	}

}
