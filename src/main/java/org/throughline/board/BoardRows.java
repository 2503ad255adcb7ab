package org.throughline.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.followup.AbsentWork;
import org.throughline.followup.DueSpan;
import org.throughline.followup.HeldStep;
import org.throughline.followup.OpenSteps;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.AwaySpan;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * The team of a clinic, row by row: the viewer first, those who are away with who covers
 * them, and last the patients and their people.
 */
@Component
class BoardRows {

	private final OpenSteps steps;

	private final StaffDirectory staff;

	private final Clinics clinics;

	private final Moments moments;

	BoardRows(OpenSteps steps, StaffDirectory staff, Clinics clinics, Moments moments) {
		this.steps = steps;
		this.staff = staff;
		this.clinics = clinics;
		this.moments = moments;
	}

	List<BoardRow> read(Actor actor, BoardTeam team, List<HeldStep> held, Instant now) {
		Map<Optional<UUID>, List<HeldStep>> byOwner = held.stream()
			.collect(Collectors
				.groupingBy((step) -> Optional.ofNullable(step.step().owner().staff()).map(StaffCard::id)));
		List<StaffCard> people = this.staff.ofClinic(actor.clinicId(), now)
			.stream()
			.filter((card) -> team.has(card.discipline()))
			.sorted(Comparator.comparing((card) -> !card.id().equals(actor.staffId())))
			.toList();
		Map<UUID, BoardAbsence> absent = absent(actor, people, now);
		List<BoardRow> rows = new ArrayList<>();
		people.forEach((card) -> rows
			.add(row(card, byOwner.getOrDefault(Optional.of(card.id()), List.of()), actor, absent.get(card.id()))));
		List<HeldStep> theirs = byOwner.getOrDefault(Optional.<UUID>empty(), List.of());
		if (team == BoardTeam.EVERYONE && !theirs.isEmpty()) {
			rows.add(row(null, theirs, actor, null));
		}
		return rows;
	}

	/**
	 * Who is away now, or leaves before the day is over: on a closed day, the next open
	 * one.
	 */
	private Map<UUID, BoardAbsence> absent(Actor actor, List<StaffCard> people, Instant now) {
		ClinicCalendar calendar = this.clinics.get(actor.clinicId()).calendar();
		Map<UUID, AwaySpan> spans = new HashMap<>();
		for (StaffCard card : people) {
			card.away()
				.stream()
				.filter((span) -> span.contains(now)
						|| now.isBefore(span.until()) && !calendar.dayOf(span.from()).isAfter(calendar.huddleDay(now)))
				.findFirst()
				.ifPresent((span) -> spans.put(card.id(), span));
		}
		Map<UUID, Instant> from = new HashMap<>();
		spans.forEach((id, span) -> from.put(id, span.contains(now) ? now : span.from()));
		Map<UUID, AbsentWork> work = this.steps.ofAbsent(actor, from);
		Map<UUID, BoardAbsence> absent = new HashMap<>();
		spans.forEach((id, span) -> absent.put(id, BoardAbsence.of(span, work.getOrDefault(id, AbsentWork.NONE),
				Absences.mayArrange(actor, this.staff.get(id)), this.staff, this.moments, calendar, now)));
		return absent;
	}

	private static BoardRow row(@Nullable StaffCard owner, List<HeldStep> held, Actor actor,
			@Nullable BoardAbsence absence) {
		Map<DueSpan, BoardCell> cells = new EnumMap<>(DueSpan.class);
		held.stream()
			.collect(Collectors.groupingBy(HeldStep::span))
			.forEach((span, steps) -> cells.put(span, BoardCell.of(steps)));
		return new BoardRow(owner, owner != null && owner.id().equals(actor.staffId()), absence, cells);
	}

}
