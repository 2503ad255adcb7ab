package org.throughline.responsibility;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to hold it and has not answered.
 *
 * @param askReason why it was handed over to them; absent when they were just asked
 */
@Embeddable
record Request(UUID asked, UUID askedBy, Instant askedAt, Instant answerBy, @Nullable String askReason) {

	Request askedInsteadBy(UUID staffId) {
		return new Request(this.asked, staffId, this.askedAt, this.answerBy, this.askReason);
	}
}
