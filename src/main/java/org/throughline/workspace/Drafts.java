package org.throughline.workspace;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people typed and have not saved, kept on the server for the person who typed it:
 * one for each person and form, forgotten when the form is saved.
 */
@Service
@Transactional
public class Drafts {

	private static final int LARGEST = 16_000;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Drafts(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Keeps what stands in the form now. A form that was saved meanwhile keeps nothing,
	 * and what arrives after something typed later on the same page is not kept either.
	 * @param formKey the key of the form, when it has one
	 * @throws RefusedByRule when it is too long to be kept
	 */
	public void save(Actor actor, String form, @Nullable UUID formKey, DraftTurn turn, Map<String, List<String>> fields,
			Instant now) {
		String text = this.json.writeValueAsString(withoutNul(fields));
		if (text.length() > LARGEST) {
			throw new RefusedByRule("", "This is too long to be kept as a draft. Shorten it.");
		}
		this.jdbc
			.sql("""
					insert into draft (staff_id, form, fields, started_at, updated_at, page, turn)
					select :staff, :form, :fields::jsonb, :now, :now, :page, :turn
					where not exists (select from form_key where key = :key)
					on conflict (staff_id, form) do update
					  set fields = excluded.fields, updated_at = excluded.updated_at, page = excluded.page, turn = excluded.turn
					where draft.page <> excluded.page or draft.turn <= excluded.turn
					""")
			.param("staff", actor.staffId())
			.param("form", form)
			.param("fields", text)
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.param("key", formKey, java.sql.Types.OTHER)
			.param("page", turn.page())
			.param("turn", turn.count())
			.update();
	}

	/** The database keeps every character but this one, which nobody types. */
	private static Map<String, List<String>> withoutNul(Map<String, List<String>> fields) {
		Map<String, List<String>> kept = new TreeMap<>();
		fields.forEach((name, values) -> kept.put(name.replace("\0", ""),
				values.stream().map((value) -> value.replace("\0", "")).toList()));
		return kept;
	}

	@Transactional(readOnly = true)
	public Optional<Draft> load(Actor actor, String form) {
		return this.jdbc.sql("select fields, started_at from draft where staff_id = ? and form = ?")
			.params(actor.staffId(), form)
			.query((row, number) -> new Draft(
					this.json.readValue(row.getString("fields"), new TypeReference<Map<String, List<String>>>() {
					}), row.getObject("started_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	public void forget(Actor actor, String form) {
		this.jdbc.sql("delete from draft where staff_id = ? and form = ?").params(actor.staffId(), form).update();
	}

}
