package org.throughline.demo;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.throughline.demo.Story.Kept;

import org.springframework.stereotype.Component;

/**
 * Writes the standing responsibilities of the demo: held, asked, or nobody's.
 */
@Component
class KeptWriter {

	private final DemoRows rows;

	KeptWriter(DemoRows rows) {
		this.rows = rows;
	}

	void write(Teller teller, Kept kept) {
		Instant since = teller.at(kept.since());
		Story.Refusal declined = kept.declined();
		boolean asked = kept.asked() != null;
		this.rows.row("responsibility")
			.with("kind", kept.what())
			.with("medication", kept.medication())
			.with("ends_on", (kept.until() != null) ? teller.time().date(kept.until()) : null)
			.with("needed_since", since)
			.with("needed_by", DemoRows.idOf(kept.from()))
			.with("holder", DemoRows.idOrNull(kept.by()))
			.with("held_since", (kept.by() != null) ? since : null)
			.with("yes_recorded_by", DemoRows.idOrNull(kept.by()))
			.with("unheld_since", unheldSince(teller, kept, since))
			.with("asked", DemoRows.idOrNull(kept.asked()))
			.with("asked_by", asked ? DemoRows.idOf(kept.from()) : null)
			.with("asked_at", asked ? since : null)
			.with("answer_by", asked ? teller.at("D close") : null)
			.with("declined_by", (declined != null) ? DemoRows.idOrNull(declined.by()) : null)
			.with("declined_at", (declined != null) ? teller.at(declined.at()) : null)
			.with("decline_reason", (declined != null) ? declined.reason() : null)
			.of(teller);
	}

	private static @Nullable Instant unheldSince(Teller teller, Kept kept, Instant since) {
		if (kept.by() != null) {
			return null;
		}
		return (kept.declined() != null) ? teller.at(kept.declined().at()) : since;
	}

}
