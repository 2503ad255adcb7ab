package org.throughline.paper;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.CarePlans;
import org.throughline.careplan.PlanStep;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
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

	private final Steps steps;

	private final WordsOnPaper words;

	private final PatientAccess access;

	private final Clinics clinics;

	private final StaffDirectory staff;

	private final ApplicationEventPublisher events;

	DoseWords(JdbcClient jdbc, CarePlans plans, Steps steps, WordsOnPaper words, PatientAccess access, Clinics clinics,
			StaffDirectory staff, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.plans = plans;
		this.steps = steps;
		this.words = words;
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
	 * @throws NotFound when they have no such step open
	 * @throws RefusedByRule when they may not confirm a dose, or it reads otherwise by
	 * now
	 */
	public void confirm(Actor actor, UUID patientId, UUID stepId, String read, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		PlanStep planned = planned(actor, patientId, stepId, now);
		if (!mayConfirm(actor)) {
			throw new RefusedByRule("", "A dose is confirmed by a prescriber or a nurse.");
		}
		if (!DosesOfToday.line(planned).equals(read)) {
			throw new RefusedByRule("", "The line reads differently now. Read it again, then confirm it.");
		}
		keep(actor, patient, stepId, read, now);
	}

	/**
	 * Words of the patient, or about them, outside of a step: what they said, a goal, a
	 * line of the contact card or of the safety plan, what a visit is for.
	 * @throws RefusedByRule when nothing reads so any more, or this person may not
	 * confirm a dose
	 */
	public void confirmWords(Actor actor, UUID patientId, String read, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		if (!this.words.has(actor, patient, read, now)) {
			throw new RefusedByRule("", "The line reads differently now. Read it again, then confirm it.");
		}
		if (!mayConfirm(actor)) {
			throw new RefusedByRule("", "A dose is confirmed by a prescriber or a nurse.");
		}
		keep(actor, patient, null, read, now);
	}

	/** As the plan has it; without a plan as it stands. */
	private PlanStep planned(Actor actor, UUID patientId, UUID stepId, Instant now) {
		List<StepView> open = this.steps.ofPatient(actor, patientId, now).stream().filter(StepView::isOpen).toList();
		return PlanStep.of(open, this.plans.ofPatient(actor, patientId, open, List.of()).orElse(null))
			.stream()
			.filter((step) -> step.step().id().equals(stepId))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private void keep(Actor actor, PatientCard patient, @Nullable UUID stepId, String read, Instant now) {
		UUID id = Ids.next();
		this.jdbc
			.sql("""
					insert into dose_confirmation (id, patient_id, clinic_id, follow_up_id, line, confirmed_by, confirmed_at)
					values (:id, :patient, :clinic, :step, :line, :by, :at)
					""")
			.param("id", id)
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("step", stepId, Types.OTHER)
			.param("line", read)
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		this.events.publishEvent(new DoseConfirmed(now, actor.staffId(), patient.clinicId(), patient.id(),
				(stepId != null) ? stepId : patient.id()));
	}

	/** The latest of today. One statement. */
	DosesOfToday ofToday(PatientCard patient, Instant now) {
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		List<DoseConfirmation> all = this.jdbc
			.sql("""
					select distinct on (follow_up_id, case when follow_up_id is null then line end) follow_up_id, line, confirmed_by, confirmed_at from dose_confirmation
					 where patient_id = :patient and confirmed_at >= :since
					 order by follow_up_id, case when follow_up_id is null then line end, confirmed_at desc
					""")
			.param("patient", patient.id())
			.param("since", calendar.dayOf(now).atStartOfDay(calendar.zone()).toInstant().atOffset(ZoneOffset.UTC))
			.query((row, number) -> new DoseConfirmation(row.getObject("follow_up_id", UUID.class),
					row.getString("line"), this.staff.get(row.getObject("confirmed_by", UUID.class)),
					row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
			.list();
		return new DosesOfToday(
				all.stream()
					.filter((one) -> one.stepId() != null)
					.collect(Collectors.toMap((one) -> Objects.requireNonNull(one.stepId()), Function.identity())),
				all.stream()
					.filter((one) -> one.stepId() == null)
					.map((one) -> Texts.lineEnds(one.line()))
					.collect(Collectors.toSet()));
	}

}
