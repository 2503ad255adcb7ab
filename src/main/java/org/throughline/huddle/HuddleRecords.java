package org.throughline.huddle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was said at a huddle: who was talked through, and what was decided.
 */
@Component
class HuddleRecords {

	private final JdbcClient jdbc;

	HuddleRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Who was talked through, without those who have died since. */
	Map<UUID, Talked> talked(UUID huddleId) {
		return this.jdbc.sql("""
				select talked.patient_id, talked.at, talked.let_go
				from huddle_talked talked join patient on patient.id = talked.patient_id
				where talked.huddle_id = ? and not patient.deceased
				""")
			.param(huddleId)
			.query((row, number) -> Map.entry(row.getObject("patient_id", UUID.class),
					new Talked(row.getTimestamp("at").toInstant(), row.getBoolean("let_go"))))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	void talkThrough(UUID huddleId, PatientCard patient, boolean letGo, UUID by, Instant now) {
		this.jdbc.sql("""
				insert into huddle_talked (huddle_id, patient_id, clinic_id, at, by, let_go) values (?, ?, ?, ?, ?, ?)
				on conflict (huddle_id, patient_id)
				do update set at = excluded.at, by = excluded.by, let_go = excluded.let_go
				""")
			.params(huddleId, patient.id(), patient.clinicId(), now.atOffset(ZoneOffset.UTC), by, letGo)
			.update();
	}

	boolean bringBack(UUID huddleId, UUID patientId) {
		return this.jdbc.sql("delete from huddle_talked where huddle_id = ? and patient_id = ?")
			.params(huddleId, patientId)
			.update() > 0;
	}

	void decide(UUID huddleId, PatientCard patient, HuddleDecision decision, UUID by) {
		this.jdbc.sql("""
				insert into huddle_decision
					(id, huddle_id, patient_id, clinic_id, follow_up_id, what, staff_id, at, by)
				values (:id, :huddle, :patient, :clinic, :step, :what, :staff, :at, :by)
				""")
			.param("id", Ids.next())
			.param("huddle", huddleId)
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("step", decision.stepId())
			.param("what", decision.what().name())
			.param("staff", decision.staffId())
			.param("at", decision.at().atOffset(ZoneOffset.UTC))
			.param("by", by)
			.update();
	}

	/** About whom something was decided, without those who have died since. */
	Set<UUID> decided(UUID huddleId) {
		return this.jdbc.sql("""
				select distinct decision.patient_id
				from huddle_decision decision join patient on patient.id = decision.patient_id
				where decision.huddle_id = ? and not patient.deceased
				""").param(huddleId).query(UUID.class).set();
	}

	/** What was decided, in the order in which it was. */
	List<HuddleDecision> decisions(UUID huddleId) {
		return this.jdbc.sql(
				"select patient_id, what, follow_up_id, staff_id, at from huddle_decision where huddle_id = ? order by at, id")
			.param(huddleId)
			.query((row, number) -> decision(row))
			.list();
	}

	/** The days before this one on which the clinic had a huddle, newest first. */
	List<LocalDate> daysBefore(UUID clinicId, LocalDate day, int most) {
		return this.jdbc.sql("select day from huddle where clinic_id = ? and day < ? order by day desc limit ?")
			.params(clinicId, day, most)
			.query(LocalDate.class)
			.list();
	}

	private static HuddleDecision decision(ResultSet row) throws SQLException {
		@Nullable UUID step = row.getObject("follow_up_id", UUID.class);
		@Nullable UUID staff = row.getObject("staff_id", UUID.class);
		return new HuddleDecision(row.getObject("patient_id", UUID.class), Decision.valueOf(row.getString("what")),
				step, staff, row.getTimestamp("at").toInstant());
	}

}
