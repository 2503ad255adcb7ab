package org.throughline.handoff;

import java.util.UUID;

import org.springframework.stereotype.Component;
import org.throughline.staff.HeldWork;

/**
 * Nobody leaves while a handoff is at their door, nobody took theirs, or they owe a word
 * back (rule 4).
 */
@Component
class HandoffsHeld implements HeldWork {

	private final HandoffQueries queries;

	HandoffsHeld(HandoffQueries queries) {
		this.queries = queries;
	}

	@Override
	public String label(long count) {
		return ((count == 1) ? "handoff that waits" : "handoffs that wait") + ", or that they owe a word on";
	}

	@Override
	public long countFor(UUID staffId) {
		return this.queries.countHeldBy(staffId);
	}

}
