package org.throughline.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDirectory;
import org.throughline.patient.PatientLooks;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

/**
 * Reads who owns what in the clinic at hand, in a fixed number of statements.
 */
@Service
@Transactional
public class Board {

	/** More gaps than that are a number until some of these are taken. */
	private static final int GAPS_SHOWN = 30;

	private final Steps steps;

	private final StaffDirectory staff;

	private final PatientDirectory patients;

	private final PatientLooks looks;

	private final Clinics clinics;

	Board(Steps steps, StaffDirectory staff, PatientDirectory patients, PatientLooks looks, Clinics clinics) {
		this.steps = steps;
		this.staff = staff;
		this.patients = patients;
		this.looks = looks;
		this.clinics = clinics;
	}

	public BoardSheet read(Actor actor, Instant now) {
		List<StepView> open = this.steps.openInClinic(actor, now);
		List<UUID> withoutStep = this.steps.patientsWithoutStep(actor);
		List<StepView> gaps = open.stream().filter(StepView::withoutOwner).toList();
		List<StepView> shownGaps = gaps.subList(0, Math.min(GAPS_SHOWN, gaps.size()));
		List<UUID> shownWithout = withoutStep.subList(0, Math.min(GAPS_SHOWN - shownGaps.size(), withoutStep.size()));
		Set<UUID> shown = new HashSet<>(shownWithout);
		open.forEach((step) -> shown.add(step.patientId()));
		Map<UUID, PatientCard> cards = this.patients.cards(shown);
		this.looks.list(actor, shown, "who owns what", now);
		return new BoardSheet(shownGaps, shownWithout.stream().map(cards::get).filter(Objects::nonNull).toList(),
				rows(actor, open.stream().filter((step) -> !step.withoutOwner()).toList(), now), cards,
				gaps.size() - shownGaps.size() + withoutStep.size() - shownWithout.size());
	}

	private List<BoardRow> rows(Actor actor, List<StepView> owned, Instant now) {
		Map<UUID, List<StepView>> byOwner = new LinkedHashMap<>();
		List<StepView> theirs = new ArrayList<>();
		owned.forEach((step) -> {
			StaffCard owner = step.owner().staff();
			(owner != null ? byOwner.computeIfAbsent(owner.id(), (id) -> new ArrayList<>()) : theirs).add(step);
		});
		List<BoardRow> rows = new ArrayList<>();
		this.staff.ofClinic(actor.clinicId(), now)
			.stream()
			.sorted(Comparator.comparing((card) -> !card.id().equals(actor.staffId())))
			.forEach((card) -> rows.add(row(card, byOwner.getOrDefault(card.id(), List.of()), actor, now)));
		if (!theirs.isEmpty()) {
			rows.add(row(null, theirs, actor, now));
		}
		return rows;
	}

	private BoardRow row(@Nullable StaffCard owner, List<StepView> steps, Actor actor, Instant now) {
		ClinicCalendar calendar = this.clinics.get(actor.clinicId()).calendar();
		Map<BoardColumn, List<StepView>> columns = new EnumMap<>(BoardColumn.class);
		steps.forEach((step) -> columns.computeIfAbsent(column(step, calendar, now), (column) -> new ArrayList<>())
			.add(step));
		return new BoardRow(owner, owner != null && owner.id().equals(actor.staffId()),
				owner != null && owner.isAway(now), columns);
	}

	private static BoardColumn column(StepView step, ClinicCalendar calendar, Instant now) {
		StepView.WaitingOn waiting = step.waiting();
		if (step.isWaiting() && waiting != null && waiting.until().isAfter(now)) {
			return BoardColumn.WAITING;
		}
		if (step.late()) {
			return BoardColumn.LATE;
		}
		LocalDate today = calendar.dayOf(now);
		boolean soon = !calendar.dayOf(step.due()).isAfter(today)
				|| calendar.nextClosedBlock(now).filter((block) -> !step.due().isAfter(block.from())).isPresent();
		return soon ? BoardColumn.SOON : BoardColumn.LATER;
	}

}
