package org.throughline.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.staff.Actor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a plan: the patient's words, who changed it to what, and what the patient agreed
 * to.
 */
@Component
class PlanWrites {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	PlanWrites(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Once per patient: two who start it at once start one. */
	boolean start(UUID id, PatientCard patient, Actor by, Instant now) {
		return this.jdbc
			.sql("""
					insert into care_plan (id, patient_id, clinic_id, version, started_at, started_by, changed_at, changed_by)
					values (:id, :patient, :clinic, 1, :now, :by, :now, :by) on conflict (patient_id) do nothing
					""")
			.param("id", id)
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", by.staffId())
			.update() == 1;
	}

	UUID hear(UUID planId, NewWords said, Actor by, Instant now) {
		UUID id = Ids.next();
		this.jdbc
			.sql("""
					insert into plan_words (id, plan_id, words, said_on, heard_by, heard_in, said_by, corrects, written_by, written_at)
					values (:id, :plan, :words, :on, :heardBy, :heardIn, :saidBy, :corrects, :by, :now)
					""")
			.param("id", id)
			.param("plan", planId)
			.param("words", said.words())
			.param("on", said.saidOn())
			.param("heardBy", said.heardBy())
			.param("heardIn", said.heardIn())
			.param("saidBy", said.saidBy())
			.param("corrects", said.corrects(), java.sql.Types.OTHER)
			.param("by", by.staffId())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
		return id;
	}

	boolean noLongerSo(UUID wordsId, @Nullable String why, Actor by, Instant now) {
		return this.jdbc
			.sql("""
					insert into plan_words_past (words_id, at, by, why) values (:words, :now, :by, :why) on conflict do nothing
					""")
			.param("words", wordsId)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", by.staffId())
			.param("why", why)
			.update() == 1;
	}

	/** The patient says yes to this version. */
	void agreed(UUID planId, int version, LocalDate on, Actor with) {
		this.jdbc.sql("update care_plan set agreed_on = ?, agreed_with = ?, agreed_version = ? where id = ?")
			.params(on, with.staffId(), version, planId)
			.update();
	}

	void version(UUID planId, int version, @Nullable UUID first, Actor by, Instant now) {
		this.jdbc.sql("""
				update care_plan set version = :version, first_step = :first, changed_at = :now, changed_by = :by
				 where id = :plan
				""")
			.param("version", version)
			.param("first", first, java.sql.Types.OTHER)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", by.staffId())
			.param("plan", planId)
			.update();
	}

	/** As the patient reads it in this version, and as it read before that. */
	void keep(UUID planId, int version, @Nullable String why, @Nullable PlanContent found, PlanContent content,
			Actor by, Instant now) {
		this.jdbc.sql("""
				insert into plan_version (plan_id, version, changed_at, changed_by, why, found, content)
				values (:plan, :version, :now, :by, :why, cast(:found as jsonb), cast(:content as jsonb))
				""")
			.param("plan", planId)
			.param("version", version)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", by.staffId())
			.param("why", why)
			.param("found", (found != null) ? this.json.writeValueAsString(found) : null)
			.param("content", this.json.writeValueAsString(content))
			.update();
	}

}
