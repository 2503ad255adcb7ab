package org.throughline.absence.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to cover which of somebody's away dates, and for what.
 *
 * @param kind of step; empty when it is everything
 */
record CoverForm(@NotNull(message = "Choose the dates.") @Nullable UUID awayId, @Nullable String kind,
		@NotNull(message = "Choose who covers.") @Nullable UUID coverId) {
}
