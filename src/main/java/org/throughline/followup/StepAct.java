package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What just happened to a step, as its history keeps it.
 *
 * @param what a short phrase in the past tense: {@code moved}, {@code handed over}
 */
record StepAct(String what, @Nullable String reason, @Nullable Instant fromDue, @Nullable Instant toDue,
		@Nullable UUID fromStaff, @Nullable UUID toStaff) {

	static StepAct of(String what) {
		return new StepAct(what, null, null, null, null, null);
	}

	static StepAct because(String what, String reason) {
		return new StepAct(what, reason, null, null, null, null);
	}

	/** From one moment to another. */
	static StepAct dated(String what, String reason, @Nullable Instant from, @Nullable Instant to) {
		return new StepAct(what, reason, from, to, null, null);
	}

	static StepAct passed(String what, @Nullable UUID fromStaff, @Nullable UUID toStaff) {
		return new StepAct(what, null, null, null, fromStaff, toStaff);
	}

}
