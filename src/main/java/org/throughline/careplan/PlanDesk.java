package org.throughline.careplan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepView;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who may write a plan, and what every change of what the patient reads leaves: another
 * version, as it reads then.
 */
@Component
class PlanDesk {

	private final PlanWrites writes;

	private final CarePlans plans;

	private final PatientAccess access;

	private final ApplicationEventPublisher events;

	PlanDesk(PlanWrites writes, CarePlans plans, PatientAccess access, ApplicationEventPublisher events) {
		this.writes = writes;
		this.plans = plans;
		this.access = access;
		this.events = events;
	}

	/** Whoever may see the patient and writes plans. */
	PatientCard writable(Actor actor, UUID patientId, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		actor.requireClinical();
		patient.requireFollowed();
		return patient;
	}

	/**
	 * What somebody said yes to changes for a reason: that nobody says which.
	 */
	static Optional<RefusedByRule> missingReason(PlanRow plan, @Nullable String why) {
		return (why == null && plan.reliedOn())
				? Optional.of(new RefusedByRule("why",
						"Somebody agreed to this plan, or said it back. Press why it changes, or write it."))
				: Optional.empty();
	}

	void changed(Actor actor, PlanRow found, PlanRow plan, List<StepView> steps, String what, @Nullable String why,
			Instant now) {
		changed(actor, plan, content(found, steps), plan, steps, what, why, now);
	}

	/**
	 * @param before as it read, with steps that have ended since
	 */
	void changed(Actor actor, PlanRow found, PlanContent before, PlanRow plan, List<StepView> steps, String what,
			@Nullable String why, Instant now) {
		int version = found.version() + 1;
		this.writes.version(plan.id(), version, plan.firstStep(), actor, now);
		this.writes.keep(plan.id(), version, why, before, content(plan, steps), actor, now);
		this.events.publishEvent(PlanChanged.of(plan, version, what, why, actor, now));
	}

	private PlanContent content(PlanRow plan, List<StepView> steps) {
		return PlanContent.of(this.plans.view(plan, steps, List.of()));
	}

}
