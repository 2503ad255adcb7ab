package org.throughline.demo;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.throughline.demo.Story.Around;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the contact cards of the demo, with the card before where there was one.
 */
@Component
class CardWriter {

	private final DemoRows rows;

	private final JdbcClient jdbc;

	CardWriter(DemoRows rows, JdbcClient jdbc) {
		this.rows = rows;
		this.jdbc = jdbc;
	}

	static int version(Around around) {
		return (around.before() != null) ? 2 : 1;
	}

	void write(Teller teller, Around around, List<Story.Line> lines) {
		int version = version(around);
		this.rows.row("contact_card")
			.with("patient_id", teller.patientId())
			.with("clinic_id", teller.clinicId())
			.with("version", version)
			.with("changed_by", DemoRows.idOf(around.by()))
			.with("changed_at", teller.at(around.at()))
			.write();
		Story.@Nullable Before before = around.before();
		if (before != null) {
			kept(teller, before.lines(), 1, before.by(), before.at(), null);
		}
		kept(teller, lines, version, around.by(), around.at(), (before != null) ? before.why() : null);
	}

	private void kept(Teller teller, List<Story.Line> lines, int version, String by, String at, @Nullable String why) {
		this.rows.row("contact_card_version")
			.with("patient_id", teller.patientId())
			.with("version", version)
			.with("changed_by", DemoRows.idOf(by))
			.with("changed_at", teller.at(at))
			.with("why", why)
			.write();
		for (int place = 1; place <= lines.size(); place++) {
			Story.Line line = lines.get(place - 1);
			this.rows.row("contact_card_line")
				.with("patient_id", teller.patientId())
				.with("version", version)
				.with("position", place)
				.with("for_what", line.what())
				.with("staff_id", DemoRows.idOrNull(line.who()))
				.with("external_id", DemoRows.idOrNull(line.external()))
				.with("line", line.line())
				.with("number", line.number())
				.with("hours", line.hours())
				.with("known_number", line.known())
				.write();
		}
		this.jdbc
			.sql("""
					update contact_card_line set known_number = number_on_file(patient_id, staff_id, external_id, null, line)
					 where patient_id = ? and known_number is null
					""")
			.param(teller.patientId())
			.update();
	}

}
