package org.throughline.patient.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;

/**
 * What we do differently for somebody, from when and until when.
 */
record AccommodationForm(@NotBlank(message = "Say what we do differently.") @Line(max = 140) @Nullable String what,
		@NotNull(message = "Say from when.") @Nullable LocalDate since,
		@NotNull(message = "Say until when, so that somebody looks whether it helped.") @Nullable LocalDate until,
		@Nullable UUID formKey) {
}
