package org.throughline.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Ids;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of the demo clinic. Clinics, people and patients keep their ids when
 * the demo day starts again, so that whoever is signed in stays signed in.
 */
@Component
class DemoRows {

	private final JdbcTemplate jdbc;

	DemoRows(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	static UUID idOf(String key) {
		return UUID.nameUUIDFromBytes(("throughline demo: " + key).getBytes(StandardCharsets.UTF_8));
	}

	static @Nullable UUID idOrNull(@Nullable String key) {
		return (key != null) ? idOf(key) : null;
	}

	Row row(String table) {
		return new Row(table);
	}

	/** What is known of a row only once others are written. */
	void set(String table, UUID id, String column, UUID value) {
		this.jdbc.update("update " + table + " set " + column + " = ? where id = ?", value, id);
	}

	/** One row to be written, column by column. */
	final class Row {

		private final String table;

		private final Map<String, Object> values = new LinkedHashMap<>();

		private Row(String table) {
			this.table = table;
		}

		Row with(String column, @Nullable Object value) {
			if (value != null) {
				this.values.put(column, (value instanceof Instant moment) ? moment.atOffset(ZoneOffset.UTC) : value);
			}
			return this;
		}

		/** A row about a patient, with an id of its own. */
		UUID of(Teller teller) {
			UUID id = Ids.next();
			with("id", id).with("patient_id", teller.patientId()).with("clinic_id", teller.clinicId()).write();
			return id;
		}

		void write() {
			String columns = String.join(", ", this.values.keySet());
			String marks = String.join(", ", this.values.keySet().stream().map((column) -> "?").toList());
			DemoRows.this.jdbc.update("insert into " + this.table + " (" + columns + ") values (" + marks + ")",
					this.values.values().toArray());
		}

	}

}
