package org.throughline.responsibility;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * Somebody held a responsibility from when until when, and why that ended, for those who
 * read what it is.
 */
public record HeldSpan(StaffCard who, Instant from, Instant until, @Nullable String why) {

	HeldSpan withoutWords() {
		return new HeldSpan(this.who, this.from, this.until, null);
	}

}
