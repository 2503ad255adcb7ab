package org.throughline.board;

import java.time.Instant;
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
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
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

	private final Moments moments;

	Board(Steps steps, StaffDirectory staff, PatientDirectory patients, PatientLooks looks, Clinics clinics,
			Moments moments) {
		this.steps = steps;
		this.staff = staff;
		this.patients = patients;
		this.looks = looks;
		this.clinics = clinics;
		this.moments = moments;
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
		BoardWeeks weeks = new BoardWeeks(this.clinics.get(actor.clinicId()).calendar(), now);
		List<BoardRow> rows = rows(actor, open.stream().filter((step) -> !step.withoutOwner()).toList(), weeks, now);
		return new BoardSheet(shownGaps, shownWithout.stream().map(cards::get).filter(Objects::nonNull).toList(), rows,
				weeks.headings(this.moments, (column) -> BoardRow.steps(rows, column)), cards,
				gaps.size() - shownGaps.size() + withoutStep.size() - shownWithout.size());
	}

	private List<BoardRow> rows(Actor actor, List<StepView> owned, BoardWeeks weeks, Instant now) {
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
			.forEach((card) -> rows.add(row(card, byOwner.getOrDefault(card.id(), List.of()), weeks, actor, now)));
		if (!theirs.isEmpty()) {
			rows.add(row(null, theirs, weeks, actor, now));
		}
		return rows;
	}

	private static BoardRow row(@Nullable StaffCard owner, List<StepView> steps, BoardWeeks weeks, Actor actor,
			Instant now) {
		Map<BoardColumn, List<StepView>> columns = new EnumMap<>(BoardColumn.class);
		steps.forEach((step) -> columns.computeIfAbsent(weeks.columnOf(step), (column) -> new ArrayList<>()).add(step));
		return new BoardRow(owner, owner != null && owner.id().equals(actor.staffId()),
				owner != null && owner.isAway(now), columns);
	}

}
