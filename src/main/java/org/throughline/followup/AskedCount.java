package org.throughline.followup;

import java.time.Instant;

import org.throughline.staff.Actor;
import org.throughline.workspace.NavCount;

import org.springframework.stereotype.Component;

/**
 * Steps at somebody's door: asked of them, or back with them.
 */
@Component
class AskedCount implements NavCount {

	private final StepQueries queries;

	AskedCount(StepQueries queries) {
		this.queries = queries;
	}

	@Override
	public Place place() {
		return Place.DOOR;
	}

	@Override
	public int count(Actor actor, Instant now) {
		return this.queries.atDoorOf(actor.staffId(), actor.clinicIds());
	}

}
