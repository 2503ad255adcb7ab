package org.throughline.handoff;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How a handoff came to somebody: a colleague who was asked or had it knew someone
 * better.
 *
 * @param passerTookAt when the colleague had taken it; none when they were only asked
 * @param passedToldAt when a page of the sender's first said so
 */
@Embeddable
record Passed(UUID passedBy, Instant passedAt, String passedWhy, @Nullable Instant passerTookAt,
		@Nullable Instant passedToldAt) {

	static Passed by(UUID who, String why, @Nullable Instant tookAt, Instant now) {
		return new Passed(who, now, why, tookAt, null);
	}

}
