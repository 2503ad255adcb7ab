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
 * How each clinician sees a patient's risk: views stand side by side, named and dated,
 * and only their authors follow them with another or take them back.
 */
@Service
@Transactional
public class RiskViews {

	private final JdbcClient jdbc;

	private final CareTeamWrites writes;

	RiskViews(JdbcClient jdbc, CareTeamWrites writes) {
		this.jdbc = jdbc;
		this.writes = writes;
	}

	/** One's own view from now on; an earlier one of one's own stays to be read. */
	public UUID see(Actor actor, UUID patientId, String words, Instant now) {
		PatientCard patient = this.writes.require(actor, patientId, now);
		patient.requireAlive();
		UUID id = Ids.next();
		this.jdbc
			.sql("insert into risk_view (id, patient_id, clinic_id, seen_by, seen_at, words) values (?, ?, ?, ?, ?, ?)")
			.params(id, patientId, patient.clinicId(), actor.staffId(), now.atOffset(ZoneOffset.UTC), words)
			.update();
		this.writes.record(actor, patient, "view of the risk written", id, Map.of(), now);
		return id;
	}

	/**
	 * One's own view stands no more; that it did stays to be read, with the reason.
	 * @throws RefusedByRule when somebody else wrote it, or it stands no more already
	 */
	public void withdraw(Actor actor, UUID patientId, UUID viewId, String why, Instant now) {
		PatientCard patient = this.writes.require(actor, patientId, now);
		Standing view = this.jdbc.sql("""
				select v.seen_by = :me as mine, v.withdrawn_at is null and not exists (
				         select from risk_view n where n.patient_id = v.patient_id and n.seen_by = v.seen_by
				            and (n.seen_at, n.id) > (v.seen_at, v.id)) as stands
				  from risk_view v where v.id = :view and v.patient_id = :patient for update
				""")
			.param("me", actor.staffId())
			.param("view", viewId)
			.param("patient", patientId)
			.query((row, number) -> new Standing(row.getBoolean("mine"), row.getBoolean("stands")))
			.optional()
			.orElseThrow(NotFound::new);
		if (!view.mine()) {
			throw new RefusedByRule("", "Only whoever wrote a view takes it back. Put yours beside it.");
		}
		if (!view.stands()) {
			throw new RefusedByRule("", "This view does not stand any more.");
		}
		this.jdbc.sql("update risk_view set withdrawn_at = ?, withdrawn_why = ? where id = ?")
			.params(now.atOffset(ZoneOffset.UTC), why, viewId)
			.update();
		this.writes.record(actor, patient, "view of the risk taken back", viewId, Map.of(), now);
	}

	private record Standing(boolean mine, boolean stands) {
	}

}
