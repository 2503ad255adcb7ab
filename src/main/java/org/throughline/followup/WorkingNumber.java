package org.throughline.followup;

import java.time.Instant;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientCard;
import org.throughline.patient.WorkingNumberKnown;
import org.throughline.progress.WrongNumberFound;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After a wrong number somebody has to find one that works: a step that nobody has yet,
 * and one at a time for each patient.
 */
@Component
class WorkingNumber {

	static final String TITLE = "Find a working number";

	private final StepDesk desk;

	private final StepsTogether together;

	private final StaffDirectory staff;

	private final Clinics clinics;

	private final JdbcClient jdbc;

	WorkingNumber(StepDesk desk, StepsTogether together, StaffDirectory staff, Clinics clinics, JdbcClient jdbc) {
		this.desk = desk;
		this.together = together;
		this.staff = staff;
		this.clinics = clinics;
		this.jdbc = jdbc;
	}

	/** In the transaction of the contact that found it: both are kept, or neither. */
	@EventListener
	void isNeeded(WrongNumberFound wrong) {
		PatientCard patient = wrong.patient();
		if (!patient.deceased() && !isLookedFor(patient)) {
			this.desk.add(step(patient, wrong), "needed", wrong.by(), wrong.at());
		}
	}

	/** Found: whoever wrote it down did what was asked for. */
	@EventListener
	void isFound(WorkingNumberKnown found) {
		Actor by = found.by();
		this.together.openOf(by, found.patientId(), found.at(), (step) -> TITLE.equalsIgnoreCase(step.title())
				? step.complete(by, this.staff.get(by.staffId()), "A number was confirmed", found.at()) : null);
	}

	/**
	 * Whoever is second to find it wrong waits for the first, and then sees their step.
	 */
	private boolean isLookedFor(PatientCard patient) {
		this.jdbc.sql("select id from patient where id = ? for no key update").param(patient.id()).query().singleRow();
		return this.jdbc.sql("""
				select exists (select from follow_up
				                where patient_id = ? and ended_at is null and lower(title) = lower(?))
				""").params(patient.id(), TITLE).query(Boolean.class).single();
	}

	private FollowUp step(PatientCard patient, WrongNumberFound wrong) {
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		Instant due = calendar.closingOn(calendar.nextOpenDay(calendar.dayOf(wrong.at())));
		Owner nobody = Owner.staff(wrong.by().staffId());
		return StepFactory.needed(NewStep.of(patient.id(), TITLE, StepKind.PAPER, nobody, due), patient.clinicId(),
				wrong.by().staffId(), NeedCause.RULE, wrong.at());
	}

}
