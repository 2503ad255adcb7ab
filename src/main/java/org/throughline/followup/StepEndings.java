package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.patient.Barriers;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a step ends, and is opened again. A step of somebody who has died is closed out,
 * and stays closed: each end tells whether the step may be opened again. Throws as
 * {@link FollowUpService} does.
 */
@Service
@Transactional
public class StepEndings {

	private final StepDesk desk;

	private final StepOpening opening;

	private final StepPeople people;

	private final StepFirst first;

	private final Barriers barriers;

	private final Clinics clinics;

	StepEndings(StepDesk desk, StepOpening opening, StepPeople people, StepFirst first, Barriers barriers,
			Clinics clinics) {
		this.desk = desk;
		this.opening = opening;
		this.people = people;
		this.first = first;
		this.barriers = barriers;
		this.clinics = clinics;
	}

	/**
	 * @param doneBy who did it, when it was not the actor
	 */
	public boolean done(Actor actor, UUID stepId, @Nullable UUID doneBy, @Nullable String outcome, Instant now) {
		return this.desk.end(actor, stepId, now, (step) -> {
			StaffCard who = (doneBy != null) ? this.people.atClinic(doneBy, step.clinicId())
					: this.people.get(actor.staffId());
			StepAct act = step.complete(actor, who, outcome, now);
			FollowUp next = step.next(this.clinics.get(step.clinicId()).calendar(), now);
			if (next != null && this.opening.goesOn(actor, step, now)) {
				this.desk.add(next, "repeated", actor, now);
				this.barriers.goOn(actor, step.id(), next.id(), now);
			}
			return act;
		});
	}

	public boolean couldNot(Actor actor, SeenStep seen, String reason, Instant now) {
		return this.desk.end(actor, seen.id(), now, (step) -> {
			this.first.requireHands(step, seen, actor);
			return step.couldNot(actor, reason, now);
		});
	}

	/** Whoever says that it is not needed has seen who has it, and what for. */
	public boolean drop(Actor actor, SeenStep seen, String reason, Instant now) {
		return this.desk.end(actor, seen.id(), now, (step) -> {
			this.first.requireWait(step, seen, actor);
			this.first.requireDate(step, seen, actor);
			return step.drop(actor.staffId(), reason, now);
		});
	}

	/** Within 8 seconds, by whoever ended it: a second recorded act. */
	public void undo(Actor actor, UUID stepId, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> {
			this.first.requireEnded(step, actor);
			StepAct act = step.undo(actor.staffId(), this.people::isHere, now);
			oneBeforeIsOpenAgain(step, actor, now);
			return act;
		});
	}

	public void reopen(Actor actor, UUID stepId, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> {
			this.first.requireEnded(step, actor);
			StepAct act = step.reopen(actor, this.people::isHere, this.clinics.get(step.clinicId()).calendar(), now);
			oneBeforeIsOpenAgain(step, actor, now);
			return act;
		});
	}

	/** What had been in the way of the next one is in the way of this again. */
	private void oneBeforeIsOpenAgain(FollowUp step, Actor actor, Instant now) {
		this.desk.dropRepetitionsOf(step, actor, now)
			.forEach((next) -> this.barriers.goOn(actor, next, step.id(), now));
	}

}
