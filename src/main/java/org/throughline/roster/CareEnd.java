package org.throughline.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.followup.CareEndSteps;
import org.throughline.followup.StepDecision;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.patient.EnrollmentService;
import org.throughline.patient.PatientDied;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Group;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends our care of a patient together with what becomes of each open step. When a patient
 * has died, the coordinator is asked to close the steps out.
 */
@Service
@Transactional
public class CareEnd {

	private final EnrollmentService enrollments;

	private final CareEndSteps lastSteps;

	private final Steps steps;

	private final StaffDirectory staff;

	CareEnd(EnrollmentService enrollments, CareEndSteps lastSteps, Steps steps, StaffDirectory staff) {
		this.enrollments = enrollments;
		this.lastSteps = lastSteps;
		this.steps = steps;
		this.staff = staff;
	}

	@Transactional(readOnly = true)
	public List<StepView> openSteps(Actor viewer, UUID patientId, Instant now) {
		return this.steps.ofPatient(viewer, patientId, now).stream().filter(StepView::isOpen).toList();
	}

	/**
	 * @throws org.throughline.shared.RefusedByRule when a step has no decision, or may
	 * not go to whom it is handed
	 */
	public void end(Actor actor, UUID patientId, String reason, Map<UUID, StepDecision> decisions, Instant now) {
		this.lastSteps.decide(actor, patientId, reason, decisions, now);
		this.enrollments.end(actor, patientId, reason, now);
	}

	/** All of them, whatever their kind: they are closed out, not done. */
	@EventListener
	void closeOut(PatientDied death) {
		Actor actor = this.staff.actor(death.actorId(), death.clinicId());
		this.lastSteps.closeOut(actor, death.patientId(), whoClosesOut(actor, death.at()), death.at());
	}

	/**
	 * A coordinator who is here; where there is none, whoever wrote it down, or somebody
	 * clinical when that one may not read every step.
	 */
	private StaffCard whoClosesOut(Actor actor, Instant now) {
		List<StaffCard> clinical = this.staff.ofClinic(actor.clinicId(), now)
			.stream()
			.filter((card) -> card.discipline().group() == Group.CLINICAL)
			.toList();
		StaffCard self = this.staff.get(actor.staffId());
		return clinical.stream()
			.filter((card) -> card.discipline() == Discipline.CARE_COORDINATOR)
			.findFirst()
			.orElseGet(() -> actor.isClinical() ? self : clinical.stream().findFirst().orElse(self));
	}

	/** Whom a step may be handed to. */
	@Transactional(readOnly = true)
	public List<StaffCard> colleagues(Actor viewer, Instant now) {
		return this.staff.ofClinic(viewer.clinicId(), now).stream().filter(StaffCard::isActive).toList();
	}

}
