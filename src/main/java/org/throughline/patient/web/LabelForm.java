package org.throughline.patient.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;

/**
 * A word that came from elsewhere, who said it, and what the patient says.
 */
record LabelForm(@NotBlank(message = "Write the word as it was written.") @Line(max = 80) @Nullable String label,
		@NotBlank(message = "Say who wrote it, or where it stands.") @Line(max = 120) @Nullable String saidBy,
		@NotNull(message = "Say when it was written.") @Nullable LocalDate saidOn,
		@Line(max = 280) @Nullable String account, @Nullable UUID formKey) {
}
