package org.throughline.followup;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * When a step is due, how often that was moved, and when somebody tries again before
 * then.
 */
@Embeddable
record Due(@Column(name = "due_at") Instant at, @Column(name = "date_moves") int moves, @Nullable Instant tryAt) {

	static Due on(Instant at) {
		return new Due(at, 0, null);
	}

	/** A next try that is over goes with the old date; one still to come stands. */
	Due movedTo(Instant later, Instant now) {
		Instant ahead = (this.tryAt != null && this.tryAt.isAfter(now)) ? this.tryAt : null;
		return new Due(later, this.moves + 1, ahead);
	}

	Due tryingAgain(@Nullable Instant then) {
		return new Due(this.at, this.moves, then);
	}

}
