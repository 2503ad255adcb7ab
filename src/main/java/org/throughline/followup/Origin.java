package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How a step came to be: made by whom and when, with a handoff, as the next of one that
 * repeats, or because of what the patient answered about 2 a.m.
 */
@Embeddable
record Origin(UUID createdBy, Instant createdAt, @Nullable UUID handoffId, @Nullable UUID repeats,
		@Nullable UUID nightId) {

	static Origin madeBy(UUID staffId, Instant now) {
		return new Origin(staffId, now, null, null, null);
	}

	Origin becauseOf(@Nullable UUID night) {
		return new Origin(this.createdBy, this.createdAt, this.handoffId, this.repeats, night);
	}

	static Origin withHandoff(UUID handoffId, UUID sender, Instant now) {
		return new Origin(sender, now, handoffId, null, null);
	}

	/** Done made it: the maker of the first is the maker of all. */
	Origin repeated(UUID stepId, Instant now) {
		return new Origin(this.createdBy, now, null, stepId, null);
	}

}
