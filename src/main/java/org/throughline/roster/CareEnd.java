package org.throughline.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.patient.EnrollmentService;
import org.throughline.patient.PatientDied;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

/**
 * Ends our care of a patient together with what becomes of each open step. When a patient
 * has died, the coordinator is asked to close the steps out.
 */
@Service
@Transactional
public class CareEnd {

	private final EnrollmentService enrollments;

	private final FollowUpService followUps;

	private final Steps steps;

	private final StaffDirectory staff;

	CareEnd(EnrollmentService enrollments, FollowUpService followUps, Steps steps, StaffDirectory staff) {
		this.enrollments = enrollments;
		this.followUps = followUps;
		this.steps = steps;
		this.staff = staff;
	}

	@Transactional(readOnly = true)
	public List<StepView> openSteps(Actor viewer, UUID patientId, Instant now) {
		return this.steps.ofPatient(viewer, patientId, now).stream().filter(StepView::isOpen).toList();
	}

	/**
	 * @throws RefusedByRule when a step has no decision, or may not go to whom it is
	 * handed
	 */
	public void end(Actor actor, UUID patientId, String reason, Map<UUID, StepDecision> decisions, Instant now) {
		for (StepView step : openSteps(actor, patientId, now)) {
			StepDecision decision = decisions.get(step.id());
			if (decision == null) {
				throw new RefusedByRule("",
						"Say what becomes of every open step: \"%s\" is left.".formatted(step.title()));
			}
			decide(actor, step, decision, reason, now);
		}
		this.enrollments.end(actor, patientId, reason, now);
	}

	/** Steps whose kind is not the coordinator's stay where they are. */
	@EventListener
	void closeOut(PatientDied death) {
		Actor actor = this.staff.actor(death.actorId(), death.clinicId());
		this.staff.ofClinic(death.clinicId(), death.at())
			.stream()
			.filter((card) -> card.discipline() == Discipline.CARE_COORDINATOR && card.isActive())
			.findFirst()
			.ifPresent((coordinator) -> openSteps(actor, death.patientId(), death.at()).stream()
				.filter((step) -> !step.owner().is(coordinator.id()))
				.filter((step) -> step.kind().mayBeAcceptedBy(coordinator.discipline()))
				.forEach((step) -> this.followUps.ask(actor, step.id(), coordinator.id(), death.at())));
	}

	private void decide(Actor actor, StepView step, StepDecision decision, String reason, Instant now) {
		switch (decision.kind()) {
			case KEEP -> {
			}
			case DROP -> this.followUps.drop(actor, step.id(), "Our care ended: " + reason, now);
			case HAND_OVER -> {
				if (decision.to() == null) {
					throw new RefusedByRule("", "Choose whom \"%s\" goes to.".formatted(step.title()));
				}
				this.followUps.handOver(actor, step.id(), decision.to(), now);
			}
		}
	}

	/** Whom a step may be handed to. */
	@Transactional(readOnly = true)
	public List<StaffCard> colleagues(Actor viewer, Instant now) {
		return this.staff.ofClinic(viewer.clinicId(), now).stream().filter(StaffCard::isActive).toList();
	}

}
