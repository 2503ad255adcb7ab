package org.throughline.demo;

import org.jspecify.annotations.Nullable;
import org.throughline.demo.Story.Night;
import org.throughline.demo.Story.Safe;

import org.springframework.stereotype.Component;

/**
 * Writes the safety plans of the demo, with the versions before them.
 */
@Component
class SafetyWriter {

	private final DemoRows rows;

	SafetyWriter(DemoRows rows) {
		this.rows = rows;
	}

	void write(Teller teller) {
		Safe safe = teller.story().safety();
		if (safe != null) {
			int version = version(teller, safe);
			copy(teller, safe.paper(), safe.by(), version);
			night(teller, safe.night(), version);
		}
	}

	private int version(Teller teller, Safe safe) {
		int version = 1 + ((safe.before() != null) ? version(teller, safe.before()) : 0);
		this.rows.row("safety_plan")
			.with("version", version)
			.with("warning_signs", safe.sign())
			.with("on_my_own", safe.alone())
			.with("people_and_places", safe.places())
			.with("people_to_ask", safe.ask())
			.with("professionals", safe.help())
			.with("making_it_safer", safe.safer())
			.with("on_printed_page", safe.printed())
			.with("written_by", DemoRows.idOf(safe.by()))
			.with("written_at", teller.at(safe.at()))
			.of(teller);
		return version;
	}

	private void copy(Teller teller, @Nullable String given, String by, int version) {
		if (given != null) {
			this.rows.row("safety_plan_copy")
				.with("version", version)
				.with("given_by", DemoRows.idOf(by))
				.with("given_at", teller.at(given))
				.of(teller);
		}
	}

	private void night(Teller teller, @Nullable Night night, int version) {
		if (night != null) {
			this.rows.row("safety_plan_night")
				.with("version", version)
				.with("answer", night.answer())
				.with("words", night.words())
				.with("asked_on", teller.time().date(night.at()))
				.with("asked_by", DemoRows.idOf(night.by()))
				.with("asked_at", teller.at(night.at()))
				.of(teller);
		}
	}

}
