package org.throughline.clinic;

import java.time.LocalTime;

/**
 * From when until when a clinic is open on a day.
 */
public record OpenHours(LocalTime opens, LocalTime closes) {

	public OpenHours {
		if (!opens.isBefore(closes)) {
			throw new IllegalArgumentException("A clinic opens before it closes");
		}
	}

}
