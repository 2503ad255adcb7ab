package org.throughline.followup;

import java.time.Instant;

/**
 * Times that somebody chose for a step, for tests.
 */
public final class ChosenTimes {

	private ChosenTimes() {
	}

	public static ChosenTime evenOnAClosedDay(Instant when) {
		return new ChosenTime((calendar) -> when, true);
	}

}
