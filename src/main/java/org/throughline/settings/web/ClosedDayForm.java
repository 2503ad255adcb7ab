package org.throughline.settings.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.throughline.shared.Line;

/**
 * A day the clinic is closed although the week says open, as typed.
 */
record ClosedDayForm(@NotNull(message = "Choose the day.") LocalDate day,
		@NotBlank(message = "Say what the day is, such as Thanksgiving.") @Line(max = 80) String reason) {
}
