package org.throughline.huddle;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.flag.HuddleDay;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientLooks;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the huddle of the clinic at hand: shows it, opens and closes it, keeps its clock
 * and who was talked through. Whoever hosts it acts for the room.
 */
@Service
@Transactional
public class HuddleService {

	private final HuddleReader reader;

	private final HuddleDresser dresser;

	private final HuddleRepository huddles;

	private final HuddleRecords records;

	private final Clinics clinics;

	private final StaffDirectory staff;

	private final PatientAccess access;

	private final PatientLooks looks;

	private final ApplicationEventPublisher events;

	HuddleService(HuddleReader reader, HuddleDresser dresser, HuddleRepository huddles, HuddleRecords records,
			Clinics clinics, StaffDirectory staff, PatientAccess access, PatientLooks looks,
			ApplicationEventPublisher events) {
		this.reader = reader;
		this.dresser = dresser;
		this.huddles = huddles;
		this.records = records;
		this.clinics = clinics;
		this.staff = staff;
		this.access = access;
		this.looks = looks;
		this.events = events;
	}

	/**
	 * The huddle as it is at this moment; who is on it stands in the trail.
	 * @param names whether to show names in place of initials
	 */
	public HuddlePage page(Actor viewer, boolean names, Instant now) {
		HuddlePage page = this.dresser.dress(this.reader.read(viewer, now), viewer, names);
		this.looks.list(viewer,
				Stream.concat(page.sheet().rows().stream(), page.sheet().done().stream())
					.map(HuddleRow::patientId)
					.toList(),
				names ? "huddle, names" : "huddle", now);
		return page;
	}

	/**
	 * Opens the day's huddle, opens it again, or hosts it from here in place of somebody.
	 */
	public void host(Actor actor, Instant now) {
		Huddle huddle = find(actor, now);
		if (huddle == null) {
			huddle = new Huddle(actor.clinicId(), day(actor, now).day(), actor.staffId(), now);
		}
		else {
			huddle.host(actor.staffId());
		}
		this.huddles.saveAndFlush(huddle);
		record(actor, null, "huddle hosted", huddle.id(), now);
	}

	public void startOrPauseClock(Actor actor, Instant now) {
		Huddle huddle = hosted(actor, now);
		huddle.startOrPauseClock(now);
		record(actor, null, "huddle clock started or paused", huddle.id(), now);
	}

	public void talkThrough(Actor actor, UUID patientId, Instant now) {
		talked(actor, patientId, false, now);
	}

	/** Off the list although nobody said yes. */
	public void letGo(Actor actor, UUID patientId, Instant now) {
		PatientCard patient = talked(actor, patientId, true, now);
		Huddle huddle = hosted(actor, now);
		this.records.decide(huddle.id(), patient, new HuddleDecision(patientId, Decision.LET_GO, null, null, now),
				actor.staffId());
	}

	/** Undo of "talked through", and "Reopen" later. */
	public void bringBack(Actor actor, UUID patientId, Instant now) {
		Huddle huddle = hosted(actor, now);
		PatientCard patient = this.access.require(actor, patientId, now);
		if (this.records.bringBack(huddle.id(), patient.id())) {
			record(actor, patientId, "brought back to the huddle", huddle.id(), now);
		}
	}

	public void close(Actor actor, Instant now) {
		Huddle huddle = hosted(actor, now);
		huddle.close(now);
		record(actor, null, "huddle closed", huddle.id(), now);
	}

	/**
	 * Today's huddle, for whoever hosts it.
	 * @throws RefusedByRule when it is not open or somebody else hosts it
	 */
	Huddle hosted(Actor actor, Instant now) {
		Huddle huddle = find(actor, now);
		if (huddle == null || !huddle.isOpen()) {
			throw new RefusedByRule("", "The huddle is not open. Open it first.");
		}
		if (!huddle.isHostedBy(actor.staffId())) {
			String host = this.staff.get(huddle.opening(this.clinics.get(actor.clinicId()).huddleTime()).hostId())
				.shortName();
			throw new RefusedByRule("", "%s hosts this huddle and acts for the room.".formatted(host));
		}
		return huddle;
	}

	private PatientCard talked(Actor actor, UUID patientId, boolean letGo, Instant now) {
		Huddle huddle = hosted(actor, now);
		PatientCard patient = this.access.require(actor, patientId, now);
		this.records.talkThrough(huddle.id(), patient, letGo, actor.staffId(), now);
		record(actor, patientId, letGo ? "let go at the huddle" : "talked through", huddle.id(), now);
		return patient;
	}

	private @Nullable Huddle find(Actor actor, Instant now) {
		return this.huddles.lock(actor.clinicId(), day(actor, now).day()).orElse(null);
	}

	private HuddleDay day(Actor actor, Instant now) {
		return HuddleDay.at(this.clinics.get(actor.clinicId()), now);
	}

	private void record(Actor actor, @Nullable UUID patientId, String what, UUID huddleId, Instant now) {
		this.events.publishEvent(new HuddleHeld(now, actor.staffId(), actor.clinicId(), patientId, what, huddleId));
	}

}
