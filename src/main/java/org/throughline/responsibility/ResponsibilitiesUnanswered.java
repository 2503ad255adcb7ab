package org.throughline.responsibility;

import java.time.Instant;
import java.util.List;

import org.throughline.workspace.Unanswered;

import org.springframework.stereotype.Component;

/**
 * Responsibilities somebody was asked to hold and let the time to answer pass.
 */
@Component
class ResponsibilitiesUnanswered implements Unanswered {

	private final ResponsibilityQueries queries;

	ResponsibilitiesUnanswered(ResponsibilityQueries queries) {
		this.queries = queries;
	}

	@Override
	public List<Ask> between(Instant since, Instant now) {
		return this.queries.unanswered(since, now);
	}

}
