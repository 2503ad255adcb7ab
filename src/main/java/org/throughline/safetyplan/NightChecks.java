package org.throughline.safetyplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Could you use it at 2 a.m.?": what people answered about their safety plan.
 */
@Service
@Transactional
public class NightChecks {

	private final SafetyPlanQueries queries;

	private final SafetyPlanDesk desk;

	private final Clinics clinics;

	private final JdbcClient jdbc;

	NightChecks(SafetyPlanQueries queries, SafetyPlanDesk desk, Clinics clinics, JdbcClient jdbc) {
		this.queries = queries;
		this.desk = desk;
		this.clinics = clinics;
		this.jdbc = jdbc;
	}

	/**
	 * Keeps what they said to "could you use it at 2 a.m.?", about the version that they
	 * had before them on that day: one that was written later nobody has asked about.
	 * @param seen the version that stood on the page; absent for the one that stands
	 * @throws RefusedByRule when the day is still to come, or there was no plan yet
	 */
	public UUID asked(Actor actor, UUID patientId, NightAnswer answer, @Nullable String words, LocalDate askedOn,
			@Nullable Integer seen, Instant now) {
		PatientCard patient = this.desk.requireAlive(actor, patientId, now);
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		if (askedOn.isAfter(calendar.dayOf(now))) {
			throw new RefusedByRule("askedOn", "That day is still to come. Say when they were asked.");
		}
		int version = this.queries
			.writtenBy(patientId, this.queries.seen(patientId, seen),
					askedOn.plusDays(1).atStartOfDay(calendar.zone()).toInstant())
			.orElseThrow(() -> new RefusedByRule("askedOn",
					"The safety plan was first written after that day. Say when they were asked."));
		UUID id = Ids.next();
		this.jdbc
			.sql("""
					insert into safety_plan_night (id, patient_id, clinic_id, version, answer, words, asked_on, asked_by, asked_at)
					values (:id, :patient, :clinic, :version, :answer, :words, :on, :by, :at)
					""")
			.param("id", id)
			.param("patient", patientId)
			.param("clinic", patient.clinicId())
			.param("version", version)
			.param("answer", answer.name())
			.param("words", words)
			.param("on", askedOn)
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		this.desk.record(actor, patient, id, "safety plan asked about", Map.of("version", version), now);
		return id;
	}

}
