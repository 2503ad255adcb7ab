package org.throughline.followup;

import java.time.Instant;

import org.throughline.staff.Actor;
import org.throughline.workspace.NavCount;

import org.springframework.stereotype.Component;

/**
 * The red number beside "Who owns what".
 */
@Component
class GapCount implements NavCount {

	private final StepQueries queries;

	GapCount(StepQueries queries) {
		this.queries = queries;
	}

	@Override
	public Place place() {
		return Place.GAPS;
	}

	@Override
	public int count(Actor actor, Instant now) {
		return this.queries.gaps(actor.clinicId(), now);
	}

}
