package org.throughline.demo;

import java.util.UUID;

import org.throughline.demo.Story.Sent;

import org.springframework.stereotype.Component;

/**
 * Writes the handoffs of the demo that went to somebody elsewhere, arrived or not.
 */
@Component
class OutsideWriter {

	private final DemoRows rows;

	OutsideWriter(DemoRows rows) {
		this.rows = rows;
	}

	void write(Teller teller, Sent sent, UUID asking) {
		DemoRows.Row row = this.rows.row("outside_handoff")
			.with("external_id", DemoRows.idOf(sent.to()))
			.with("follow_up_id", asking)
			.with("sender_id", DemoRows.idOf(sent.by()))
			.with("concern", sent.concern())
			.with("most_urgent", sent.urgent())
			.with("way", sent.way())
			.with("sent_at", teller.at(sent.at()));
		Story.Arrived arrived = sent.arrived();
		if (arrived != null) {
			row.with("confirmed_by", arrived.who())
				.with("confirmed_way", arrived.way())
				.with("confirmed_at", teller.at(arrived.at()))
				.with("recorded_by", DemoRows.idOf(arrived.by()));
		}
		row.of(teller);
	}

}
