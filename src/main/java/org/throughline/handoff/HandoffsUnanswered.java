package org.throughline.handoff;

import java.time.Instant;
import java.util.List;

import org.throughline.clinic.Clinics;
import org.throughline.workspace.Unanswered;

import org.springframework.stereotype.Component;

/**
 * Handoffs that nobody took within the clinic's limit, for everybody who may still take
 * them.
 */
@Component
class HandoffsUnanswered implements Unanswered {

	private final DoorQueries queries;

	private final Clinics clinics;

	HandoffsUnanswered(DoorQueries queries, Clinics clinics) {
		this.queries = queries;
		this.clinics = clinics;
	}

	@Override
	public List<Ask> between(Instant since, Instant now) {
		return this.queries.waiting().stream().filter((waiting) -> {
			Instant limit = HandoffLimit.of(waiting.kind(), waiting.ask().at(),
					this.clinics.get(waiting.ask().clinicId()));
			return limit.isAfter(since) && limit.isBefore(now);
		}).map(Waiting::ask).toList();
	}

	record Waiting(Ask ask, HandoffKind kind) {
	}

}
