package org.throughline.workspace;

import java.time.Instant;

import org.throughline.staff.Actor;

/**
 * A number beside a place in the navigation: patients on the huddle, gaps, what waits at
 * the door. Whoever owns the place counts, in one statement.
 */
public interface NavCount {

	Place place();

	int count(Actor actor, Instant now);

	/** The same, with what is going on there now where that is known. */
	default NavNumber number(Actor actor, Instant now) {
		return new NavNumber(count(actor, now), false);
	}

	/**
	 * Where a number stands. Several may count for the same place: they are added up.
	 */
	enum Place {

		HUDDLE, DOOR, GAPS

	}

}
