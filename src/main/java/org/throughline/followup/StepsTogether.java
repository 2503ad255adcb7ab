package org.throughline.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientAccess;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Component;

/**
 * Changes many steps in one act: when care ends, or somebody hands over what they hold.
 */
@Component
class StepsTogether {

	private final FollowUpRepository followUps;

	private final StepKeeping keeping;

	private final PatientAccess access;

	StepsTogether(FollowUpRepository followUps, StepKeeping keeping, PatientAccess access) {
		this.followUps = followUps;
		this.keeping = keeping;
		this.access = access;
	}

	/**
	 * All open steps of one patient in one act; a verb that answers nothing leaves its
	 * step as it is. Who may has been decided before.
	 */
	void openOf(Actor actor, UUID patientId, Instant now, Function<FollowUp, @Nullable StepAct> verb) {
		this.access.require(actor, patientId, now);
		each(this.followUps.lockOpenOf(patientId), actor, now, verb);
	}

	/**
	 * All open steps of the actor's clinics that name a person, in one act. Who may has
	 * been decided before.
	 * @return how many changed
	 */
	int heldBy(UUID staffId, Actor actor, Instant now, Function<FollowUp, @Nullable StepAct> verb) {
		return each(this.followUps.lockHeldBy(staffId, actor.clinicIds()), actor, now, verb);
	}

	private int each(List<FollowUp> steps, Actor actor, Instant now, Function<FollowUp, @Nullable StepAct> verb) {
		List<StepKeeping.Happened> happened = new ArrayList<>();
		for (FollowUp step : steps) {
			StepAct act = verb.apply(step);
			if (act != null) {
				happened.add(StepKeeping.Happened.to(step, act, actor, now));
			}
		}
		this.keeping.keepAll(happened, actor, now);
		return happened.size();
	}

}
