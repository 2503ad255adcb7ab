package org.throughline.clinic;

import java.time.Instant;

/**
 * The next stretch of at least one whole day on which the clinic is closed: "the
 * weekend", "Thanksgiving".
 *
 * @param from the closing time before it
 * @param until the opening time after it
 * @param name how people call it, to stand after "before"
 */
public record ClosedBlock(Instant from, Instant until, String name) {

	public boolean covers(Instant moment) {
		return !moment.isBefore(this.from) && moment.isBefore(this.until);
	}

}
