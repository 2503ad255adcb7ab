package org.throughline.staff.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * From which day to which day somebody is away, and who covers.
 *
 * @param until the last day away
 */
record AwayForm(@NotNull(message = "Choose the first day away.") @Nullable LocalDate from,
		@NotNull(message = "Choose the last day away.") @Nullable LocalDate until, @Nullable UUID coverId) {
}
