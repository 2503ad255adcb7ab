package org.throughline.patient.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;

/**
 * Which patient of another clinic somebody needs to open, and why.
 */
record ElsewhereForm(@NotBlank(message = "Write the whole MRN.") @Line(max = 80) String mrn,
		@NotNull(message = "Write the birth date.") @Nullable LocalDate birthDate,
		@NotBlank(message = "Say why you need to open this patient.") @Line(max = 200) String reason) {

	ElsewhereForm {
		mrn = (mrn != null) ? mrn.strip() : "";
		reason = (reason != null) ? reason.strip() : "";
	}

}
