package org.throughline.followup;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a patient's open steps when our care of them ends, all in one act.
 */
@Service
@Transactional
public class CareEndSteps {

	private final StepsTogether together;

	private final StaffDirectory staff;

	private final Clinics clinics;

	CareEndSteps(StepsTogether together, StaffDirectory staff, Clinics clinics) {
		this.together = together;
		this.staff = staff;
		this.clinics = clinics;
	}

	/**
	 * @throws RefusedByRule when a step has no decision, may not go to whom it is handed,
	 * or is not this person's to decide
	 */
	public void decide(Actor actor, UUID patientId, String reason, Map<UUID, StepDecision> decisions, Instant now) {
		this.together.openOf(actor, patientId, now, (step) -> {
			StepDecision decision = decisions.get(step.id());
			if (decision == null) {
				throw new RefusedByRule("",
						"Say what becomes of every open step: \"%s\" is left.".formatted(read(actor, step)));
			}
			return decided(actor, step, decision, reason, now);
		});
	}

	/**
	 * Somebody has died: the coordinator is asked to close out every step, whatever its
	 * kind. Nobody does it any more.
	 */
	public void closeOut(Actor actor, UUID patientId, StaffCard coordinator, Instant now) {
		this.together
			.openOf(actor, patientId, now, (step) -> coordinator.id().equals(step.holding().owner().ownerStaff()) ? null
					: step.passedOn(actor, now).toCloseOut(coordinator, this.clinics.get(step.clinicId()).calendar()));
	}

	private @Nullable StepAct decided(Actor actor, FollowUp step, StepDecision decision, String reason, Instant now) {
		if (decision.kind() == StepDecision.Kind.KEEP) {
			return null;
		}
		if (!StepDesk.mayHandle(actor, step)) {
			throw new RefusedByRule("", "\"%s\" is not yours to decide. Leave it with its owner, or ask a clinician."
				.formatted(read(actor, step)));
		}
		return switch (decision.kind()) {
			case KEEP -> null;
			case DROP -> step.drop(actor.staffId(), "Our care ended: " + reason, now);
			case HAND_OVER -> step.passedOn(actor, now)
				.ask(colleague(decision.to(), actor, step), this.clinics.get(step.clinicId()).calendar());
		};
	}

	private StaffCard colleague(@Nullable UUID staffId, Actor actor, FollowUp step) {
		return this.staff.find(staffId)
			.filter((card) -> card.worksAt(step.clinicId()))
			.orElseThrow(() -> new RefusedByRule("", "Choose whom \"%s\" goes to.".formatted(read(actor, step))));
	}

	private static String read(Actor actor, FollowUp step) {
		return StepDesk.mayHandle(actor, step) ? step.title() : step.kind().coveredTitle();
	}

}
