package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an open step goes on with whoever has it: it waits on someone outside, its date
 * moves, what it asks of the patient changes. Throws as {@link FollowUpService} does.
 */
@Service
@Transactional
public class StepCourse {

	private final StepDesk desk;

	private final StepFirst first;

	private final StepsOfPerson steps;

	private final Clinics clinics;

	StepCourse(StepDesk desk, StepFirst first, StepsOfPerson steps, Clinics clinics) {
		this.desk = desk;
		this.first = first;
		this.steps = steps;
		this.clinics = clinics;
	}

	/**
	 * @param until when to ask them again
	 */
	public void waitFor(Actor actor, SeenStep seen, String on, ChosenTime until, Instant now) {
		this.desk.change(actor, seen.id(), now, (step) -> {
			this.first.requireWait(step, seen, actor);
			return step.waitFor(on, until.in(calendar(step), now), now);
		});
	}

	/** They answered. */
	public void resume(Actor actor, SeenStep seen, Instant now) {
		this.desk.change(actor, seen.id(), now, (step) -> {
			this.first.requireWait(step, seen, actor);
			this.first.requireWaiting(step, actor);
			return step.resume();
		});
	}

	public void moveDate(Actor actor, SeenStep seen, ChosenTime to, String reason, Instant now) {
		this.desk.change(actor, seen.id(), now, (step) -> {
			this.first.requireDate(step, seen, actor);
			return step.moveDate(to.in(calendar(step), now), reason, calendar(step), now);
		});
	}

	/** The marks from which friction is counted: a log-in, a payment. */
	public void changeAsks(Actor actor, SeenStep seen, Asks asks, Instant now) {
		this.desk.change(actor, seen.id(), now, (step) -> {
			this.first.requireAsks(step, seen, asks, actor);
			return step.asks(asks);
		});
	}

	/** The private mark: which of my steps I find hardest. Nobody else reads it. */
	public void markHardest(Actor actor, UUID stepId, boolean hardest, Instant now) {
		this.desk.find(actor, stepId, now);
		this.steps.markHardest(actor.staffId(), stepId, hardest);
	}

	private ClinicCalendar calendar(FollowUp step) {
		return this.clinics.get(step.clinicId()).calendar();
	}

}
