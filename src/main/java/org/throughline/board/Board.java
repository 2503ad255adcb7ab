package org.throughline.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.CardGaps;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.followup.AbsentWork;
import org.throughline.followup.DueSpan;
import org.throughline.followup.HeldStep;
import org.throughline.followup.OpenGaps;
import org.throughline.followup.OpenSteps;
import org.throughline.followup.SpanSteps;
import org.throughline.followup.StepView;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDirectory;
import org.throughline.patient.PatientLooks;
import org.throughline.responsibility.Responsibilities;
import org.throughline.shared.NotFound;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.AwaySpan;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads who owns what in the clinic at hand, in a fixed number of statements.
 */
@Service
@Transactional
public class Board {

	/** Of each kind of gap; the rest is a number that opens more of them. */
	private static final int GAPS_SHOWN = 30;

	/** As many gaps as one page may hold. */
	public static final int MOST_GAPS = 1000;

	/** What a cell shows before "and 3 more". */
	private static final int EACH_SHOWN = 2;

	/** What one click on that opens. */
	private static final int MORE_SHOWN = 50;

	private final OpenSteps steps;

	private final Responsibilities responsibilities;

	private final CardGaps cardGaps;

	private final StaffDirectory staff;

	private final PatientDirectory patients;

	private final PatientLooks looks;

	private final Clinics clinics;

	private final Moments moments;

	Board(OpenSteps steps, Responsibilities responsibilities, CardGaps cardGaps, StaffDirectory staff,
			PatientDirectory patients, PatientLooks looks, Clinics clinics, Moments moments) {
		this.steps = steps;
		this.responsibilities = responsibilities;
		this.cardGaps = cardGaps;
		this.staff = staff;
		this.patients = patients;
		this.looks = looks;
		this.clinics = clinics;
		this.moments = moments;
	}

	/** Everything open: what nobody has whatever the team, and the rows of the team. */
	public BoardSheet read(Actor actor, BoardTeam team, Instant now) {
		return read(actor, team, false, GAPS_SHOWN, now);
	}

	/**
	 * @param allOpen each cell with as much as one click opens, to be printed
	 * @param wanted how many gaps of each kind
	 */
	public BoardSheet read(Actor actor, BoardTeam team, boolean allOpen, int wanted, Instant now) {
		BoardWeeks weeks = weeks(actor, now);
		int most = Math.min(Math.max(wanted, GAPS_SHOWN), MOST_GAPS);
		OpenGaps gaps = this.steps.gaps(actor, most, now);
		BoardDuties duties = BoardDuties.read(this.responsibilities, actor, most, now);
		CardGaps.Found calls = this.cardGaps.in(actor, most);
		List<BoardRow> rows = rows(actor, team,
				this.steps.firstOfEachOwner(actor, weeks.horizons(), allOpen ? MORE_SHOWN : EACH_SHOWN), now);
		Set<UUID> shown = new HashSet<>(gaps.patients());
		gaps.steps().forEach((step) -> shown.add(step.patientId()));
		duties.gaps().forEach((held) -> shown.add(held.patientId()));
		calls.gaps().forEach((line) -> shown.add(line.patientId()));
		rows.forEach((row) -> row.cells()
			.values()
			.forEach((cell) -> cell.first().forEach((step) -> shown.add(step.patientId()))));
		return new BoardSheet(team, gaps, duties, calls, rows,
				weeks.headings(this.moments, (span) -> BoardRow.steps(rows, span)), cards(actor, shown, now));
	}

	/**
	 * What one owner has in one column, fifty at a time.
	 * @param ownerId absent for the patients and their people
	 * @param from how many are shown already
	 */
	public BoardMore more(Actor actor, @Nullable UUID ownerId, DueSpan span, int from, Instant now) {
		StaffCard owner = (ownerId != null) ? this.staff.ofClinic(actor.clinicId())
			.stream()
			.filter((card) -> card.id().equals(ownerId))
			.findFirst()
			.orElseThrow(NotFound::new) : null;
		BoardWeeks weeks = weeks(actor, now);
		SpanSteps some = this.steps.ofOwner(actor, ownerId, span, weeks.horizons(), Math.max(0, from), MORE_SHOWN);
		Set<UUID> shown = some.steps().stream().map(StepView::patientId).collect(Collectors.toSet());
		return new BoardMore(owner, weeks.heading(this.moments, span, some.all()), some, MORE_SHOWN,
				cards(actor, shown, now));
	}

	private BoardWeeks weeks(Actor actor, Instant now) {
		return new BoardWeeks(this.clinics.get(actor.clinicId()).calendar(), now);
	}

	private Map<UUID, PatientCard> cards(Actor actor, Set<UUID> patients, Instant now) {
		this.looks.list(actor, patients, "who owns what", now);
		return this.patients.cards(patients);
	}

	private List<BoardRow> rows(Actor actor, BoardTeam team, List<HeldStep> held, Instant now) {
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
						|| !span.until().isBefore(now) && !calendar.dayOf(span.from()).isAfter(calendar.huddleDay(now)))
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
