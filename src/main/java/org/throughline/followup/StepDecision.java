package org.throughline.followup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of an open step when our care ends.
 *
 * @param to whom it is handed to
 */
public record StepDecision(Kind kind, @Nullable UUID to) {

	/**
	 * It stays with its owner, another person is asked, or it is dropped.
	 */
	public enum Kind {

		KEEP, HAND_OVER, DROP

	}

}
