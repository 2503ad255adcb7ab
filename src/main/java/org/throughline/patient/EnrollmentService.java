package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a listed patient into our care, and ends it.
 */
@Service
@Transactional
public class EnrollmentService {

	/** Why care ended when somebody died. */
	static final String DIED = "Died";

	private final PatientAccess access;

	private final EnrollmentRepository enrollments;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	EnrollmentService(PatientAccess access, EnrollmentRepository enrollments, Clinics clinics,
			ApplicationEventPublisher events) {
		this.access = access;
		this.enrollments = enrollments;
		this.clinics = clinics;
		this.events = events;
	}

	/**
	 * @param agreedHow how the patient agreed that we follow them
	 * @throws RefusedByRule for somebody who has died, is in our care already, from a day
	 * before they were born or one still to come
	 */
	public UUID enrol(Actor actor, UUID patientId, LocalDate since, String agreedHow, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		if (patient.deceased()) {
			throw new RefusedByRule("", patient.name() + " has died. Nobody is taken into care after death.");
		}
		if (patient.inOurCare()) {
			throw new RefusedByRule("", patient.name() + " is in our care already.");
		}
		if (since.isBefore(patient.birthDate())) {
			throw new RefusedByRule("since", "This is before they were born. Check the year.");
		}
		if (since.isAfter(today(patient.clinicId(), now))) {
			throw new RefusedByRule("since", "This day is still to come. Choose today or a day before.");
		}
		Enrollment enrollment = this.enrollments
			.save(new Enrollment(patientId, patient.clinicId(), since, agreedHow, actor.staffId()));
		this.events.publishEvent(new PatientEnrolled(now, actor.staffId(), patient.clinicId(), patientId,
				enrollment.id(), since, agreedHow));
		return enrollment.id();
	}

	/**
	 * What becomes of each open step has been decided in the same transaction.
	 * @throws RefusedByRule for somebody who is not in our care
	 */
	public void end(Actor actor, UUID patientId, String reason, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		Enrollment enrollment = this.enrollments.findByPatientIdAndUntilIsNull(patientId)
			.orElseThrow(() -> new RefusedByRule("", patient.name() + " is not in our care."));
		end(enrollment, patient.clinicId(), patientId, reason, actor, now);
	}

	/** Death ends it at once (words.md, "in our care"). */
	void endByDeath(Actor actor, UUID patientId, UUID clinicId, @Nullable LocalDate on, Instant now) {
		this.enrollments.findByPatientIdAndUntilIsNull(patientId)
			.ifPresent((enrollment) -> end(enrollment, clinicId, patientId, DIED, actor, now));
		this.events.publishEvent(new PatientDied(now, actor.staffId(), clinicId, patientId, on));
	}

	private void end(Enrollment enrollment, UUID clinicId, UUID patientId, String reason, Actor actor, Instant now) {
		LocalDate today = today(clinicId, now);
		enrollment.end(today, reason, actor.staffId());
		this.events.publishEvent(
				new EnrollmentEnded(now, actor.staffId(), clinicId, patientId, enrollment.id(), today, reason));
	}

	private LocalDate today(UUID clinicId, Instant now) {
		return this.clinics.get(clinicId).calendar().dayOf(now);
	}

}
