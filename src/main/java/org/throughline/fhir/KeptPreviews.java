package org.throughline.fhir;

import java.time.Instant;
import java.util.Optional;

import org.throughline.staff.Actor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static java.time.ZoneOffset.UTC;

/**
 * What a file held, between its preview and its yes: one a person, at the clinic at hand.
 * Nothing outlives its half hour for long.
 */
@Component
class KeptPreviews {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	KeptPreviews(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void keep(Actor actor, FileContents contents, Instant now) {
		this.jdbc.sql("""
				insert into import_preview (staff_id, clinic_id, made_at, preview)
				values (:staff, :clinic, :now, cast(:preview as jsonb))
				on conflict (staff_id) do update
				   set clinic_id = excluded.clinic_id, made_at = excluded.made_at, preview = excluded.preview
				""")
			.param("staff", actor.staffId())
			.param("clinic", actor.clinicId())
			.param("now", now.atOffset(UTC))
			.param("preview", this.json.writeValueAsString(contents))
			.update();
	}

	Optional<FileContents> of(Actor actor, Instant now) {
		return this.jdbc.sql("select preview from import_preview where staff_id = ? and clinic_id = ? and made_at > ?")
			.params(actor.staffId(), actor.clinicId(), now.minus(ImportService.KEPT).atOffset(UTC))
			.query(String.class)
			.optional()
			.map(this::contents);
	}

	/** Whoever takes it first has it. */
	Optional<FileContents> take(Actor actor, Instant now) {
		return this.jdbc
			.sql("delete from import_preview where staff_id = ? and clinic_id = ? and made_at > ? returning preview")
			.params(actor.staffId(), actor.clinicId(), now.minus(ImportService.KEPT).atOffset(UTC))
			.query(String.class)
			.optional()
			.map(this::contents);
	}

	void forget(Actor actor) {
		this.jdbc.sql("delete from import_preview where staff_id = ?").param(actor.staffId()).update();
	}

	void forgetOld(Instant now) {
		this.jdbc.sql("delete from import_preview where made_at <= ?")
			.param(now.minus(ImportService.KEPT).atOffset(UTC))
			.update();
	}

	private FileContents contents(String json) {
		return this.json.readValue(json, FileContents.class);
	}

}
