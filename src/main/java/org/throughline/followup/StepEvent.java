package org.throughline.followup;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One line of a step's history.
 *
 * @param fromDue with a moved date, what it was
 */
public record StepEvent(Instant at, String by, String what, @Nullable String reason, @Nullable Instant fromDue,
		@Nullable Instant toDue, @Nullable String from, @Nullable String to, boolean atHuddle) {

	private static final Set<String> BY_THEM = Set.of("done", "accepted", "taken", "taken over");

	/**
	 * Whom it was about, as it follows what happened: "by Marcus O.". Nobody when that is
	 * who did it: whoever offers a handoff answers for its step until it is taken.
	 */
	public @Nullable String whom() {
		boolean theirs = BY_THEM.contains(this.what);
		if (this.to == null || this.what.equals("offered") || theirs && this.to.equals(this.by)) {
			return null;
		}
		return (theirs ? "by " : this.what.equals("created") ? "for " : "to ") + this.to;
	}

}
