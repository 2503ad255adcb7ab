package org.throughline.careteam;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "I am worried this plan will not hold": one sentence to whoever keeps the plan, who
 * must answer it.
 */
@Service
@Transactional
public class Worries {

	private final JdbcClient jdbc;

	private final CareTeamWrites writes;

	Worries(JdbcClient jdbc, CareTeamWrites writes) {
		this.jdbc = jdbc;
		this.writes = writes;
	}

	/**
	 * @throws RefusedByRule when there is no plan to be worried about
	 */
	public UUID raise(Actor actor, UUID patientId, String sentence, Instant now) {
		PatientCard patient = this.writes.require(actor, patientId, now);
		UUID id = Ids.next();
		int raised = this.jdbc
			.sql("""
					insert into worry (id, patient_id, clinic_id, sentence, raised_by, raised_at)
					select :id, p.patient_id, p.clinic_id, :sentence, :by, :at from care_plan p where p.patient_id = :patient
					""")
			.param("id", id)
			.param("patient", patientId)
			.param("sentence", sentence)
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		if (raised == 0) {
			throw new RefusedByRule("sentence", "There is no plan yet. Write it with them first.");
		}
		this.writes.record(actor, patient, "worry raised", id, Map.of(), now);
		return id;
	}

	/**
	 * Whoever keeps the plan answers, nobody else.
	 * @throws RefusedByRule when the plan is kept by somebody else, or by nobody
	 */
	public void answer(Actor actor, UUID patientId, UUID worryId, String words, Instant now) {
		PatientCard patient = this.writes.require(actor, patientId, now);
		if (this.jdbc.sql("select id from worry where id = ? and patient_id = ? and answered_at is null for update")
			.params(worryId, patientId)
			.query(UUID.class)
			.optional()
			.isEmpty()) {
			throw new NotFound();
		}
		boolean keeps = this.jdbc.sql("""
				select exists (select from responsibility where patient_id = ? and kind = 'PLAN' and ended_at is null
				                  and holder = ?)
				""").params(patientId, actor.staffId()).query(Boolean.class).single();
		if (!keeps) {
			throw new RefusedByRule("", "Whoever keeps the plan answers. Take the plan over first.");
		}
		this.jdbc.sql("update worry set answer = ?, answered_by = ?, answered_at = ? where id = ?")
			.params(words, actor.staffId(), now.atOffset(ZoneOffset.UTC), worryId)
			.update();
		this.writes.record(actor, patient, "worry answered", worryId, Map.of(), now);
	}

}
