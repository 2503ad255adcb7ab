package org.throughline.paper;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.careplan.CarePlans;
import org.throughline.careplan.PlanStep;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who confirmed which dose, and on which day: a dose prints on the day it was
 * confirmed, as it read then.
 */
@Service
@Transactional
public class DoseWords {

	private final JdbcClient jdbc;

	private final CarePlans plans;

	private final PatientAccess access;

	private final Clinics clinics;

	private final StaffDirectory staff;

	private final ApplicationEventPublisher events;

	DoseWords(JdbcClient jdbc, CarePlans plans, PatientAccess access, Clinics clinics, StaffDirectory staff,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.plans = plans;
		this.access = access;
		this.clinics = clinics;
		this.staff = staff;
		this.events = events;
	}

	/** Whether this person's word makes a dose print. */
	public static boolean mayConfirm(Actor actor) {
		return actor.discipline().prescribes() || actor.discipline() == Discipline.NURSE;
	}

	/**
	 * @param read the line as this person read it
	 * @throws NotFound when the plan has no such step
	 * @throws RefusedByRule when they may not confirm a dose, or it reads otherwise by
	 * now
	 */
	public void confirm(Actor actor, UUID patientId, UUID stepId, String read, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		PlanStep planned = this.plans.ofPatient(actor, patientId, now)
			.flatMap((plan) -> plan.steps().filter((step) -> step.step().id().equals(stepId)).findFirst())
			.orElseThrow(NotFound::new);
		if (!mayConfirm(actor)) {
			throw new RefusedByRule("", "A dose is confirmed by a prescriber or a nurse.");
		}
		if (!DosesOfToday.line(planned).equals(read)) {
			throw new RefusedByRule("", "The line reads differently now. Read it again, then confirm it.");
		}
		UUID id = Ids.next();
		this.jdbc
			.sql("""
					insert into dose_confirmation (id, patient_id, clinic_id, follow_up_id, line, confirmed_by, confirmed_at)
					values (:id, :patient, :clinic, :step, :line, :by, :at)
					""")
			.param("id", id)
			.param("patient", patientId)
			.param("clinic", patient.clinicId())
			.param("step", stepId)
			.param("line", read)
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		this.events.publishEvent(new DoseConfirmed(now, actor.staffId(), patient.clinicId(), patientId, stepId));
	}

	/** The latest of today, by step. One statement. */
	DosesOfToday ofToday(PatientCard patient, Instant now) {
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		return new DosesOfToday(this.jdbc.sql("""
				select distinct on (follow_up_id) follow_up_id, line, confirmed_by, confirmed_at from dose_confirmation
				 where patient_id = :patient and confirmed_at >= :since order by follow_up_id, confirmed_at desc
				""")
			.param("patient", patient.id())
			.param("since", calendar.dayOf(now).atStartOfDay(calendar.zone()).toInstant().atOffset(ZoneOffset.UTC))
			.query((row, number) -> new DoseConfirmation(row.getObject("follow_up_id", UUID.class),
					row.getString("line"), this.staff.get(row.getObject("confirmed_by", UUID.class)),
					row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
			.list()
			.stream()
			.collect(Collectors.toMap(DoseConfirmation::stepId, Function.identity())));
	}

}
