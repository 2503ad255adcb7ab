package org.throughline.visit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A visit to book: with one of us, or with somebody outside by name.
 *
 * @param purpose what the visit is for, in plain words
 */
public record BookVisit(UUID patientId, Instant startsAt, int minutes, @Nullable UUID withStaff,
		@Nullable String withName, String purpose) {

	public BookVisit {
		if ((withStaff == null) == (withName == null)) {
			throw new IllegalArgumentException("A visit is with one of us or with somebody outside");
		}
	}

}
