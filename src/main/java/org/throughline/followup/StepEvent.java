package org.throughline.followup;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of a step's history.
 *
 * @param fromDue with a moved date, what it was
 */
public record StepEvent(Instant at, String by, String what, @Nullable String reason, @Nullable Instant fromDue,
		@Nullable Instant toDue, @Nullable String from, @Nullable String to, boolean atHuddle) {
}
