package org.throughline.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A time somebody is away, and who was asked to cover and has not said no.
 */
public record AwaySpan(UUID id, Instant from, Instant until, List<Cover> covers) {

	public AwaySpan {
		covers = List.copyOf(covers);
	}

	public boolean contains(Instant moment) {
		return !moment.isBefore(this.from) && moment.isBefore(this.until);
	}

	public boolean overlaps(Instant start, Instant end) {
		return this.from.isBefore(end) && start.isBefore(this.until);
	}

}
