package org.throughline.myday;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.TeamDoor;
import org.throughline.careteam.TeamDoors;
import org.throughline.clinic.Clinics;
import org.throughline.followup.CoveredSteps;
import org.throughline.followup.DaySteps;
import org.throughline.followup.NumbersToDial;
import org.throughline.followup.StandInSteps;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.handoff.HandoffDay;
import org.throughline.handoff.Handoffs;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDirectory;
import org.throughline.patient.PatientLooks;
import org.throughline.progress.WinView;
import org.throughline.progress.Wins;
import org.throughline.responsibility.CoveredDuties;
import org.throughline.responsibility.LookedAfter;
import org.throughline.responsibility.Responsibilities;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.shared.Piece;
import org.throughline.staff.Actor;
import org.throughline.staff.CoverDuty;
import org.throughline.staff.Duty;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one person's day in a fixed number of statements, and leaves one line of who was
 * shown.
 */
@Service
@Transactional
public class MyDay {

	/** An older win is no news. */
	private static final Duration NEWS = Duration.ofDays(14);

	/** Of each cover, steps and responsibilities alike. */
	private static final int COVERED = 12;

	private final Steps steps;

	private final StandInSteps standIns;

	private final Handoffs handoffs;

	private final Responsibilities responsibilities;

	private final LookedAfter lookedAfter;

	private final TeamDoors teams;

	private final PatientDirectory patients;

	private final NumbersToDial numbers;

	private final PatientLooks looks;

	private final Wins wins;

	private final Clinics clinics;

	private final StaffDirectory staff;

	MyDay(Steps steps, StandInSteps standIns, Handoffs handoffs, Responsibilities responsibilities,
			LookedAfter lookedAfter, TeamDoors teams, PatientDirectory patients, NumbersToDial numbers,
			PatientLooks looks, Wins wins, Clinics clinics, StaffDirectory staff) {
		this.steps = steps;
		this.standIns = standIns;
		this.handoffs = handoffs;
		this.responsibilities = responsibilities;
		this.lookedAfter = lookedAfter;
		this.teams = teams;
		this.patients = patients;
		this.numbers = numbers;
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
		DaySteps day = all ? this.steps.forDay(actor, now) : this.steps.forDay(actor, DayOrder.MOST_IN_A_GROUP, now);
		List<Covering> covered = covered(actor, all, now);
		HandoffDay doors = this.handoffs.day(actor, now);
		List<ResponsibilityView> duties = this.responsibilities.atDoorOf(actor, now);
		Piece<TeamDoor> team = this.teams.of(actor, now);
		Set<UUID> marked = hardestFirst ? this.steps.hardestOf(actor) : Set.of();
		List<StepView> hardest = day.yours().stream().filter((step) -> marked.contains(step.id())).toList();
		DayOrder order = new DayOrder(this.clinics.get(actor.clinicId()).calendar(), now, all);
		List<DayGroup> groups = order.groups(
				day.yours().stream().filter((step) -> !marked.contains(step.id())).toList(), day.toCheck(),
				day.unread());
		Set<UUID> shown = DayPeople.named(day, hardest, groups);
		shown.addAll(DayPeople.covered(covered));
		duties.forEach((held) -> shown.add(held.patientId()));
		team.shown().forEach((door) -> shown.add(door.patientId()));
		Optional<WinView> win = this.wins.quietWin(actor.clinicId(), now.minus(NEWS), DayPeople.inTrouble(day, doors));
		win.ifPresent((one) -> shown.add(one.patientId()));
		Map<UUID, PatientCard> cards = this.patients.cards(shown);
		Set<UUID> seen = new HashSet<>(shown);
		seen.addAll(DayPeople.handedOver(doors));
		this.looks.list(actor, seen, "my day", now);
		return new DaySheet(day, doors, duties, team, askedToCover(actor, now), covered, hardest, groups, cards,
				this.numbers.of(DayPeople.calls(hardest, groups)), win.orElse(null),
				win.map((one) -> cards.get(one.patientId())).orElse(null),
				(shown.isEmpty() && actor.has(Duty.ADMINISTRATION)) ? beginning(actor) : null);
	}

	private @Nullable Beginning beginning(Actor actor) {
		Beginning now = new Beginning(this.staff.ofClinic(actor.clinicId()).size() > 1,
				this.patients.anybodyAt(actor.clinicId()));
		return now.isOver() ? null : now;
	}

	private List<Covering> covered(Actor actor, boolean all, Instant now) {
		int most = all ? Integer.MAX_VALUE : COVERED;
		List<CoveredSteps> steps = this.standIns.of(actor, most, now);
		Map<UUID, CoveredDuties> held = this.lookedAfter.under(steps.stream().map(CoveredSteps::duty).toList(), actor,
				most, now);
		return steps.stream()
			.map((one) -> Covering.of(one, held.getOrDefault(one.duty().cover().id(), CoveredDuties.NONE)))
			.toList();
	}

	private List<CoverDuty> askedToCover(Actor actor, Instant now) {
		return this.staff.dutiesToCover(actor.staffId(), now)
			.stream()
			.filter((duty) -> !duty.cover().isAccepted())
			.toList();
	}

}
