package org.throughline.safetyplan;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who may write around a safety plan, and the line that every change leaves: without a
 * word of it.
 */
@Component
class SafetyPlanDesk {

	private final PatientAccess access;

	private final ApplicationEventPublisher events;

	SafetyPlanDesk(PatientAccess access, ApplicationEventPublisher events) {
		this.access = access;
		this.events = events;
	}

	/**
	 * @throws NotFound when there is no such patient for a clinical person
	 */
	PatientCard require(Actor actor, UUID patientId, Instant now) {
		actor.requireClinical();
		return this.access.require(actor, patientId, now);
	}

	/**
	 * The same, while there is somebody to ask.
	 * @throws org.throughline.shared.RefusedByRule once they have died
	 */
	PatientCard requireAlive(Actor actor, UUID patientId, Instant now) {
		PatientCard patient = require(actor, patientId, now);
		patient.requireAlive();
		return patient;
	}

	void record(Actor actor, PatientCard patient, UUID subject, String what, Map<String, Object> detail, Instant now) {
		this.events.publishEvent(
				new SafetyPlanRecorded(now, actor.staffId(), patient.clinicId(), patient.id(), subject, what, detail));
	}

}
