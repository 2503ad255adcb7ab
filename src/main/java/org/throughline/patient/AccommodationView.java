package org.throughline.patient;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What we do differently for somebody for a while, such as visits in the late afternoon.
 *
 * @param until the day after which somebody looks whether it helped
 * @param endedOn when it was let go
 */
public record AccommodationView(UUID id, String what, LocalDate since, LocalDate until, UUID notedBy,
		@Nullable LocalDate endedOn) {

	public boolean isEnded() {
		return this.endedOn != null;
	}

	/** It has not begun: there is nothing to compare, and nothing to tell of it yet. */
	public boolean isToCome(LocalDate today) {
		return this.since.isAfter(today);
	}

	/** Its end has passed, and nobody has said whether it goes on. */
	public boolean isOver(LocalDate today) {
		return this.endedOn == null && today.isAfter(this.until);
	}

	/** The last day for which it was in force, as far as today. */
	public LocalDate lastDay(LocalDate today) {
		LocalDate end = (this.endedOn != null) ? this.endedOn : today;
		return end.isBefore(today) ? end : today;
	}

	/** As long before it began as it was meant to last. */
	public LocalDate comparedFrom() {
		return this.since.minusDays(this.until.toEpochDay() - this.since.toEpochDay());
	}

}
