package org.throughline.responsibility;

import java.time.Instant;

import org.throughline.staff.Actor;
import org.throughline.workspace.NavCount;

import org.springframework.stereotype.Component;

/**
 * Responsibilities at somebody's door: asked of them, or back with them.
 */
@Component
class ResponsibilitiesAsked implements NavCount {

	private final ResponsibilityQueries queries;

	ResponsibilitiesAsked(ResponsibilityQueries queries) {
		this.queries = queries;
	}

	@Override
	public Place place() {
		return Place.DOOR;
	}

	@Override
	public int count(Actor actor, Instant now) {
		return this.queries.countAtDoorOf(actor.staffId(), actor.clinicIds());
	}

}
