package org.throughline.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

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
 * "What got easier since last time?": what people answered, wherever they were asked.
 */
@Service
@Transactional
public class Easier {

	private final JdbcClient jdbc;

	private final PatientAccess access;

	private final StaffDirectory staff;

	private final ApplicationEventPublisher events;

	Easier(JdbcClient jdbc, PatientAccess access, StaffDirectory staff, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.access = access;
		this.staff = staff;
		this.events = events;
	}

	/**
	 * Keeps what they answered at a visit or at a handoff; at a contact it is kept with
	 * the contact.
	 * @throws RefusedByRule when somebody asked there before
	 */
	public UUID asked(Actor actor, EasierToKeep answer, Instant now) {
		PatientCard patient = this.access.require(actor, answer.patientId(), now);
		UUID id = Ids.next();
		int kept = this.jdbc
			.sql("""
					insert into easier (id, patient_id, clinic_id, handoff_id, visit_id, got_easier, nothing_yet, asked_by, asked_at)
					values (:id, :patient, :clinic, :handoff, :visit, :easier, :nothing, :by, :at)
					on conflict do nothing
					""")
			.param("id", id)
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("handoff", answer.handoffId(), java.sql.Types.OTHER)
			.param("visit", answer.visitId(), java.sql.Types.OTHER)
			.param("easier", answer.gotEasier())
			.param("nothing", answer.nothingYet())
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		if (kept == 0) {
			throw new RefusedByRule("gotEasier", "Somebody has asked already, and wrote the answer down.");
		}
		this.events.publishEvent(
				new EasierAsked(now, actor.staffId(), patient.clinicId(), patient.id(), id, actor.huddleId()));
		return id;
	}

	/** Somebody asked at this handoff already. */
	@Transactional(readOnly = true)
	public boolean wasAskedAt(UUID handoffId) {
		return this.jdbc.sql("select exists (select from easier where handoff_id = ?)")
			.param(handoffId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * The latest answers, newest first. The caller has passed {@link PatientAccess}.
	 */
	@Transactional(readOnly = true)
	public List<EasierAnswer> ofPatient(UUID patientId, int most) {
		return this.jdbc.sql("select * from easier_answer where patient_id = ? order by asked_at desc, id desc limit ?")
			.params(patientId, most)
			.query((row, number) -> new EasierAnswer(row.getTimestamp("asked_at").toInstant(),
					this.staff.get(row.getObject("asked_by", UUID.class)), row.getString("got_easier"),
					row.getBoolean("nothing_yet"), row.getObject("visit_id", UUID.class)))
			.list();
	}

}
