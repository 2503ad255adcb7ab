package org.throughline.handoff;

import java.time.Instant;

import org.throughline.staff.Actor;
import org.throughline.workspace.NavCount;

import org.springframework.stereotype.Component;

/**
 * How many handoffs wait at somebody's door.
 */
@Component
class DoorCount implements NavCount {

	private final DoorQueries queries;

	DoorCount(DoorQueries queries) {
		this.queries = queries;
	}

	@Override
	public Place place() {
		return Place.DOOR;
	}

	@Override
	public int count(Actor actor, Instant now) {
		return this.queries.countAtDoor(actor.staffId(), actor.clinicIds());
	}

}
