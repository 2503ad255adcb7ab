package org.throughline.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One question for the patient, on paper or by phone: did you have to tell anyone the
 * same thing twice, do you know whom to call? The answers make a trend.
 */
@Service
@Transactional
public class FeltAnswers {

	private final JdbcClient jdbc;

	private final PatientAccess access;

	private final Clinics clinics;

	private final StaffDirectory staff;

	private final ApplicationEventPublisher events;

	FeltAnswers(JdbcClient jdbc, PatientAccess access, Clinics clinics, StaffDirectory staff,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.access = access;
		this.clinics = clinics;
		this.staff = staff;
		this.events = events;
	}

	/**
	 * @throws RefusedByRule when the day is still to come
	 */
	public UUID keep(Actor actor, FeltToKeep answer, Instant now) {
		PatientCard patient = this.access.require(actor, answer.patientId(), now);
		if (answer.askedOn().isAfter(this.clinics.get(patient.clinicId()).calendar().dayOf(now))) {
			throw new RefusedByRule("askedOn", "That day is still to come. Say when they were asked.");
		}
		patient.requireBorn(answer.askedOn(), "askedOn");
		UUID id = Ids.next();
		this.jdbc
			.sql("""
					insert into felt_answer (id, patient_id, clinic_id, asked_on, how, told_twice, knows_whom, words, written_by, written_at)
					values (:id, :patient, :clinic, :on, :how, :twice, :knows, :words, :by, :at)
					""")
			.param("id", id)
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("on", answer.askedOn())
			.param("how", answer.byPhone() ? "PHONE" : "PAPER")
			.param("twice", answer.toldTwice())
			.param("knows", answer.knowsWhom())
			.param("words", answer.words())
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		this.events.publishEvent(new FeltAsked(now, actor.staffId(), patient.clinicId(), patient.id(), id));
		return id;
	}

	/** The latest first. The caller has passed {@link PatientAccess}. */
	@Transactional(readOnly = true)
	public List<FeltAnswer> ofPatient(UUID patientId, int most) {
		return this.jdbc.sql(
				"select * from felt_answer where patient_id = ? order by asked_on desc, written_at desc, id desc limit ?")
			.params(patientId, most)
			.query((row, number) -> new FeltAnswer(row.getObject("id", UUID.class),
					row.getObject("asked_on", LocalDate.class), "PHONE".equals(row.getString("how")),
					row.getBoolean("told_twice"), row.getBoolean("knows_whom"), row.getString("words"),
					this.staff.get(row.getObject("written_by", UUID.class))))
			.list();
	}

}
