package org.throughline.responsibility;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to hold it and has not answered.
 *
 * @param askReason why it was handed over to them; absent when they were just asked
 */
@Embeddable
record Request(UUID asked, UUID askedBy, Instant askedAt, Instant answerBy, @Nullable String askReason) {

	/** The answer goes to the other one, where it went to them. */
	Request insteadOf(UUID from, UUID to) {
		return this.askedBy.equals(from) ? new Request(this.asked, to, this.askedAt, this.answerBy, this.askReason)
				: this;
	}

	/** Somebody else than these two is asked, is here, and has time. */
	boolean mayBeAnsweredBesides(UUID from, UUID to, Predicate<UUID> isHere, Instant now) {
		return !this.asked.equals(from) && !this.asked.equals(to) && isHere.test(this.asked)
				&& !this.answerBy.isBefore(now);
	}

}
