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

	private final StepsOfPerson steps;

	AskedCount(StepsOfPerson steps) {
		this.steps = steps;
	}

	@Override
	public Place place() {
		return Place.DOOR;
	}

	@Override
	public int count(Actor actor, Instant now) {
		return this.steps.atDoorOf(actor.staffId(), actor.clinicIds());
	}

}
