package org.throughline.clinic;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The next stretch of at least one whole day on which the clinic is closed: "the
 * weekend", "Thanksgiving".
 *
 * @param from the closing time before it
 * @param until the opening time after it
 * @param name how people call it, to stand after "before"
 */
public record ClosedBlock(Instant from, Instant until, String name) {

	/** How many whole days it is closed. */
	public long days(ZoneId zone) {
		return ChronoUnit.DAYS.between(this.from.atZone(zone).toLocalDate(), this.until.atZone(zone).toLocalDate()) - 1;
	}

	public boolean covers(Instant moment) {
		return !moment.isBefore(this.from) && moment.isBefore(this.until);
	}

}
