package org.throughline.huddle.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;

/**
 * Whom to ask for a step, or who said yes to it.
 *
 * @param seen who had it when the dialog was opened
 */
record OwnerForm(@NotNull(message = "Open the list again and choose a step.") @Nullable UUID stepId,
		@NotNull(message = "Pick one person.") @Nullable UUID staffId, @Line(max = 60) @Nullable String seen) {
}
