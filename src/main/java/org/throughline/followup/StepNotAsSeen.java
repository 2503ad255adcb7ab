package org.throughline.followup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody was first: the step is not where this person saw it. The service tells who.
 */
class StepNotAsSeen extends RuntimeException {

	private final StepState state;

	private final @Nullable UUID staffId;

	StepNotAsSeen(StepState state, @Nullable UUID staffId) {
		super("The step is not as it was seen", null, false, false);
		this.state = state;
		this.staffId = staffId;
	}

	StepState state() {
		return this.state;
	}

	/** Who has it, or who ended it. */
	@Nullable UUID staffId() {
		return this.staffId;
	}

}
