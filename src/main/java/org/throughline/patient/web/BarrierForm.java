package org.throughline.patient.web;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.patient.BarrierKind;
import org.throughline.shared.Line;

/**
 * Something that gets in the way, as it is typed.
 *
 * @param account what they said, or what we saw
 */
record BarrierForm(@Nullable UUID formKey,
		@NotNull(message = "What is it about? Choose what comes closest.") @Nullable BarrierKind kind,
		@NotBlank(message = "What gets in the way? One sentence is enough.") @Nullable @Line(max = 280,
				several = true) String account,
		boolean inTheirWords) {
}
