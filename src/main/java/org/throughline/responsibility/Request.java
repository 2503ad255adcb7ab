package org.throughline.responsibility;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Somebody is asked to hold it and has not answered.
 */
@Embeddable
record Request(UUID asked, UUID askedBy, Instant askedAt, Instant answerBy) {

	Request askedInsteadBy(UUID staffId) {
		return new Request(this.asked, staffId, this.askedAt, this.answerBy);
	}
}
