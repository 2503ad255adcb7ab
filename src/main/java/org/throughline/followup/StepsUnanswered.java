package org.throughline.followup;

import java.time.Instant;
import java.util.List;

import org.throughline.workspace.Unanswered;

import org.springframework.stereotype.Component;

/**
 * Steps asked of somebody who let the time to answer pass.
 */
@Component
class StepsUnanswered implements Unanswered {

	private final StepQueries queries;

	StepsUnanswered(StepQueries queries) {
		this.queries = queries;
	}

	@Override
	public List<Ask> between(Instant since, Instant now) {
		return this.queries.unanswered(since, now);
	}

}
