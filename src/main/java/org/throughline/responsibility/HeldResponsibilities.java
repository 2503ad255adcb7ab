package org.throughline.responsibility;

import java.util.UUID;

import org.springframework.stereotype.Component;
import org.throughline.staff.HeldWork;

/**
 * Nobody leaves while they hold or are asked for a responsibility (rule 4).
 */
@Component
class HeldResponsibilities implements HeldWork {

	private final ResponsibilityQueries queries;

	HeldResponsibilities(ResponsibilityQueries queries) {
		this.queries = queries;
	}

	@Override
	public String label(long count) {
		return (count == 1) ? "standing responsibility" : "standing responsibilities";
	}

	@Override
	public long countFor(UUID staffId) {
		return this.queries.countNaming(staffId);
	}

}
