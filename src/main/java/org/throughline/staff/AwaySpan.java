package org.throughline.staff;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A time somebody is away, and who covers.
 */
public record AwaySpan(UUID id, Instant from, Instant until, @Nullable UUID coverId) {

	public boolean contains(Instant moment) {
		return !moment.isBefore(this.from) && moment.isBefore(this.until);
	}

}
