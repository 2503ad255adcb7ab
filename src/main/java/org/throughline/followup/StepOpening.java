package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

import org.springframework.stereotype.Component;

/**
 * Makes a new step of what was said, when patient, people and day allow it.
 */
@Component
class StepOpening {

	private final PatientAccess access;

	private final Clinics clinics;

	private final StepPeople people;

	private final StepQueries queries;

	private final StepCause cause;

	StepOpening(PatientAccess access, Clinics clinics, StepPeople people, StepQueries queries, StepCause cause) {
		this.cause = cause;
		this.access = access;
		this.clinics = clinics;
		this.people = people;
		this.queries = queries;
	}

	FollowUp open(Actor actor, NewStep step, Instant now) {
		PatientCard patient = patient(actor, step, now);
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		DueOnClosedDay.refuse(step.due(), step.closedDayMeant(), calendar, now);
		UUID barrier = step.barrierId();
		if (barrier != null) {
			this.queries.requireBarrier(barrier, step.patientId());
		}
		UUID night = step.nightId();
		if (night != null && this.cause.of(actor, patient, night).isEmpty()) {
			throw new RefusedByRule("", "Begin it from what the patient answered about the safety plan.");
		}
		if (step.owner() instanceof Owner.Staff owner) {
			StaffCard whom = this.people.atClinic(owner.staffId(), patient.clinicId());
			return StepFactory.askedOf(whom, step, patient.clinicId(), actor, calendar, now);
		}
		if (step.owner() instanceof Owner.ContactPerson owner) {
			this.queries.requireContactPerson(owner.contactPersonId(), step.patientId());
			return agreed(actor, step, owner.checking(), patient, now);
		}
		return agreed(actor, step, ((Owner.Patient) step.owner()).checking(), patient, now);
	}

	/** The owner of the step is not read. */
	FollowUp needed(Actor actor, NewStep step, NeedCause because, Instant now) {
		return StepFactory.needed(step, patient(actor, step, now).clinicId(), actor.staffId(), because, now);
	}

	/** Somebody who has died needs nothing again. */
	boolean goesOn(Actor actor, FollowUp step, Instant now) {
		return !this.access.require(actor, step.patientId(), now).deceased();
	}

	FollowUp withHandoff(Actor sender, NewStep step, UUID handoffId, Instant now) {
		UUID clinicId = patient(sender, step, now).clinicId();
		DueOnClosedDay.refuse(step.due(), step.closedDayMeant(), this.clinics.get(clinicId).calendar(), now);
		return StepFactory.offeredWith(handoffId, step, clinicId, sender, now);
	}

	private PatientCard patient(Actor actor, NewStep step, Instant now) {
		PatientCard patient = this.access.require(actor, step.patientId(), now);
		if (patient.deceased()) {
			throw new RefusedByRule("", patient.name() + " has died. Nothing new is asked of anybody.");
		}
		return patient;
	}

	private FollowUp agreed(Actor actor, NewStep step, Owner.Checking checking, PatientCard patient, Instant now) {
		if (!this.people.atClinic(checking.checkedBy(), patient.clinicId()).isActive()) {
			throw new RefusedByRule("checkedBy", "Choose somebody who works here now to check.");
		}
		return StepFactory.agreedWith(checking, step, patient.clinicId(), actor, now);
	}

}
