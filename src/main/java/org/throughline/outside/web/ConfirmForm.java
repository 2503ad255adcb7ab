package org.throughline.outside.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.outside.OutsideWay;
import org.throughline.shared.Line;

/**
 * Who there said that it arrived, and how they said so.
 */
record ConfirmForm(@NotBlank(message = "Who there said that it arrived?") @Nullable @Line(max = 80) String by,
		@NotNull(message = "How did they say so?") @Nullable OutsideWay way) {
}
