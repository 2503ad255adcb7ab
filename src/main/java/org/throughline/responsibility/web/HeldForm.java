package org.throughline.responsibility.web;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;

/**
 * What is typed for something that happens to a responsibility; each action reads its own
 * part.
 *
 * @param back the page to go back to: {@code day}, {@code owns}, {@code patient} or the
 * responsibility itself
 */
record HeldForm(@Line(max = 80) @Nullable String seen, @Nullable String back, @Line(max = 200) @Nullable String reason,
		@Nullable UUID holder, @Nullable LocalDate endsOn) {

	String why(String question) {
		String cleaned = Texts.clean(this.reason);
		if (cleaned == null) {
			throw new RefusedByRule("reason", question);
		}
		return cleaned;
	}

	UUID whom() {
		if (this.holder == null) {
			throw new RefusedByRule("holder", "Choose one person.");
		}
		return this.holder;
	}

	LocalDate day() {
		if (this.endsOn == null) {
			throw new RefusedByRule("endsOn", "Choose the day.");
		}
		return this.endsOn;
	}

}
