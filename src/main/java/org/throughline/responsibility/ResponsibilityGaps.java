package org.throughline.responsibility;

import java.time.Instant;

import org.throughline.staff.Actor;
import org.throughline.workspace.NavCount;

import org.springframework.stereotype.Component;

/**
 * What nobody holds, in the red number beside "Who owns what".
 */
@Component
class ResponsibilityGaps implements NavCount {

	private final ResponsibilityGapQueries queries;

	ResponsibilityGaps(ResponsibilityGapQueries queries) {
		this.queries = queries;
	}

	@Override
	public Place place() {
		return Place.GAPS;
	}

	@Override
	public int count(Actor actor, Instant now) {
		return this.queries.countGaps(actor.clinicId(), now);
	}

}
