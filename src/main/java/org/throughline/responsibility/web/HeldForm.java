package org.throughline.responsibility.web;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;
import org.throughline.shared.Required;

/**
 * What is typed for something that happens to a responsibility; each action reads its own
 * part.
 *
 * @param back the page to go back to: {@code day}, {@code owns}, {@code patient} or the
 * responsibility itself
 * @param seenEnd the last day when the form was opened
 */
record HeldForm(@Line(max = 80) @Nullable String seen, @Nullable String back, @Line(max = 200) @Nullable String reason,
		@Nullable UUID holder, @Nullable LocalDate endsOn, @Nullable LocalDate seenEnd) {

	String why(String question) {
		return Required.words(this.reason, "reason", question);
	}

	UUID whom() {
		return Required.choice(this.holder, "holder", "Choose one person.");
	}

	LocalDate day() {
		return Required.choice(this.endsOn, "endsOn", "Choose the day.");
	}

}
