package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How a step came to be: made by whom and when, with a handoff, or as the next of one
 * that repeats.
 */
@Embeddable
record Origin(UUID createdBy, Instant createdAt, @Nullable UUID handoffId, @Nullable UUID repeats) {

	static Origin madeBy(UUID staffId, Instant now) {
		return new Origin(staffId, now, null, null);
	}

	static Origin withHandoff(UUID handoffId, UUID sender, Instant now) {
		return new Origin(sender, now, handoffId, null);
	}

	/** Done made it: the maker of the first is the maker of all. */
	Origin repeated(UUID stepId, Instant now) {
		return new Origin(this.createdBy, now, null, stepId);
	}

}
