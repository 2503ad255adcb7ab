package org.throughline.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;

/**
 * A step ended: when, by whom, who did it when it was done, and what came of it.
 */
@Embeddable
record Ending(Instant endedAt, UUID endedBy, @Nullable UUID doneBy, @Nullable String outcome,
		@Embedded @Nullable Unanswered unanswered) {

	/** Undo is offered for 8 seconds; the way to the server takes a few more. */
	private static final Duration UNDO = Duration.ofSeconds(15);

	static Ending because(String reason, UUID by, Instant now) {
		return new Ending(now, by, null, reason, null);
	}

	void requireUndoableBy(UUID who, Instant now) {
		if (!this.endedBy.equals(who) || now.isAfter(this.endedAt.plus(UNDO))) {
			throw new RefusedByRule("", "It is too late to undo this. Reopen it instead.");
		}
	}

}
