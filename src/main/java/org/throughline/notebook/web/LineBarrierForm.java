package org.throughline.notebook.web;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.patient.BarrierKind;
import org.throughline.shared.Line;

/**
 * The barrier that a line turns into.
 *
 * @param blockedStep the step it is in the way of
 */
record LineBarrierForm(@Nullable UUID formKey,
		@NotNull(message = "Choose what it is about.") @Nullable BarrierKind kind,
		@NotBlank(message = "Write what gets in the way, in their words where you can.") @Line(max = 280,
				several = true) @Nullable String account,
		@Nullable Boolean inTheirWords, @Nullable UUID blockedStep) {

	/** In their words where the line repeats them. */
	static LineBarrierForm of(String words) {
		String quoted = AtName.quoted(words);
		return new LineBarrierForm(null, null, quoted.isEmpty() ? words : quoted, !quoted.isEmpty(), null);
	}

}
