package org.throughline.careteam;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * Somebody is worried that the plan will not hold; whoever keeps the plan owes an answer.
 */
public record Worry(UUID id, String sentence, StaffCard raisedBy, Instant raisedAt, @Nullable Answer answer) {

	public boolean isOpen() {
		return this.answer == null;
	}

	/** What the keeper of the plan said to it. */
	public record Answer(String words, StaffCard by, Instant at) {
	}

}
