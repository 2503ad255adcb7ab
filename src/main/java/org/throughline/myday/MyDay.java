package org.throughline.myday;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.careteam.TeamDoor;
import org.throughline.careteam.TeamDoors;
import org.throughline.clinic.Clinics;
import org.throughline.followup.CoveredSteps;
import org.throughline.followup.DaySteps;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.handoff.HandoffDay;
import org.throughline.handoff.HandoffView;
import org.throughline.handoff.Handoffs;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDirectory;
import org.throughline.patient.PatientLooks;
import org.throughline.patient.PatientPhones;
import org.throughline.progress.WinView;
import org.throughline.progress.Wins;
import org.throughline.responsibility.Responsibilities;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.staff.Actor;
import org.throughline.staff.CoverDuty;
import org.throughline.staff.Duty;
import org.throughline.staff.StaffDirectory;

/**
 * Reads one person's day in a fixed number of statements, and leaves one line of who was
 * shown.
 */
@Service
@Transactional
public class MyDay {

	/** An older win is no news. */
	private static final Duration NEWS = Duration.ofDays(14);

	private final Steps steps;

	private final Handoffs handoffs;

	private final Responsibilities responsibilities;

	private final TeamDoors teams;

	private final PatientDirectory patients;

	private final PatientPhones phones;

	private final PatientLooks looks;

	private final Wins wins;

	private final Clinics clinics;

	private final StaffDirectory staff;

	MyDay(Steps steps, Handoffs handoffs, Responsibilities responsibilities, TeamDoors teams, PatientDirectory patients,
			PatientPhones phones, PatientLooks looks, Wins wins, Clinics clinics, StaffDirectory staff) {
		this.steps = steps;
		this.handoffs = handoffs;
		this.responsibilities = responsibilities;
		this.teams = teams;
		this.patients = patients;
		this.phones = phones;
		this.looks = looks;
		this.wins = wins;
		this.clinics = clinics;
		this.staff = staff;
	}

	/**
	 * @param hardestFirst the hardest on top, else all by time
	 * @param all without leaving any of a long group out
	 */
	public DaySheet read(Actor actor, boolean hardestFirst, boolean all, Instant now) {
		DaySteps day = this.steps.forDay(actor, now);
		List<Covering> covered = covered(actor, all, now);
		HandoffDay doors = this.handoffs.day(actor, now);
		List<ResponsibilityView> duties = this.responsibilities.atDoorOf(actor, now);
		List<TeamDoor> team = this.teams.of(actor);
		Set<UUID> marked = hardestFirst ? this.steps.hardestOf(actor) : Set.of();
		List<StepView> hardest = day.yours().stream().filter((step) -> marked.contains(step.id())).toList();
		DayOrder order = new DayOrder(this.clinics.get(actor.clinicId()).calendar(), now, all);
		List<DayGroup> groups = order
			.groups(day.yours().stream().filter((step) -> !marked.contains(step.id())).toList(), day.toCheck());
		Set<UUID> shown = shown(day, hardest, groups);
		covered.forEach((one) -> one.steps().forEach((step) -> shown.add(step.patientId())));
		covered.forEach((one) -> one.held().forEach((held) -> shown.add(held.patientId())));
		duties.forEach((held) -> shown.add(held.patientId()));
		team.forEach((door) -> shown.add(door.patientId()));
		Optional<WinView> win = this.wins.quietWin(actor.clinicId(), now.minus(NEWS), inTrouble(day, doors));
		win.ifPresent((one) -> shown.add(one.patientId()));
		Map<UUID, PatientCard> cards = this.patients.cards(shown);
		Set<UUID> seen = new HashSet<>(shown);
		handoffs(doors).forEach((handoff) -> seen.add(handoff.patient().id()));
		this.looks.list(actor, seen, "my day", now);
		return new DaySheet(day, doors, duties, team, askedToCover(actor, now), covered, hardest, groups, cards,
				this.phones.firstOf(called(hardest, groups)), win.orElse(null),
				win.map((one) -> cards.get(one.patientId())).orElse(null),
				(shown.isEmpty() && actor.has(Duty.ADMINISTRATION)) ? beginning(actor) : null);
	}

	private @Nullable Beginning beginning(Actor actor) {
		Beginning now = new Beginning(this.staff.ofClinic(actor.clinicId()).size() > 1,
				this.patients.anybodyAt(actor.clinicId()));
		return now.isOver() ? null : now;
	}

	private List<Covering> covered(Actor actor, boolean all, Instant now) {
		List<CoveredSteps> steps = this.steps.covered(actor, now);
		Map<UUID, List<ResponsibilityView>> held = this.responsibilities.covered(actor,
				steps.stream().map(CoveredSteps::duty).toList(), now);
		return steps.stream()
			.map((one) -> Covering.of(one, held.getOrDefault(one.duty().cover().id(), List.of()), all))
			.toList();
	}

	private List<CoverDuty> askedToCover(Actor actor, Instant now) {
		return this.staff.dutiesToCover(actor.staffId(), now)
			.stream()
			.filter((duty) -> !duty.cover().isAccepted())
			.toList();
	}

	private static Set<UUID> shown(DaySteps day, List<StepView> hardest, List<DayGroup> groups) {
		Set<UUID> shown = new HashSet<>();
		Stream
			.of(day.cameBack(), day.asked(), day.saidForYou(), hardest,
					groups.stream().flatMap((group) -> group.steps().stream()).toList())
			.forEach((steps) -> steps.forEach((step) -> shown.add(step.patientId())));
		return shown;
	}

	private static Set<UUID> called(List<StepView> hardest, List<DayGroup> groups) {
		Set<UUID> called = new HashSet<>();
		Stream.concat(hardest.stream(), groups.stream().flatMap((group) -> group.steps().stream()))
			.filter((step) -> step.kind() == StepKind.CALL)
			.forEach((step) -> called.add(step.patientId()));
		return called;
	}

	/** Never a win beside somebody's crisis. */
	private static Set<UUID> inTrouble(DaySteps day, HandoffDay doors) {
		Set<UUID> troubled = new HashSet<>();
		Stream.of(day.cameBack(), day.yours(), day.asked())
			.forEach((steps) -> steps.stream()
				.filter((step) -> step.withoutOwner() || step.kind() == StepKind.SAFETY)
				.forEach((step) -> troubled.add(step.patientId())));
		handoffs(doors).forEach((handoff) -> troubled.add(handoff.patient().id()));
		return troubled;
	}

	private static Stream<HandoffView> handoffs(HandoffDay doors) {
		return Stream
			.of(doors.atDoor(), doors.takenByOthers(), doors.loops(), doors.waitingTooLong(), doors.passedOn(),
					doors.reports())
			.flatMap(List::stream);
	}

}
