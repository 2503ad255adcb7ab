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

	/**
	 * Where a number stands. Several may count for the same place: they are added up.
	 */
	enum Place {

		HUDDLE, HUDDLE_IS_ON, DOOR, GAPS

	}

}
