package org.throughline.visit.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;
import org.throughline.visit.MissReason;

/**
 * What got in the way of a visit, as it is typed.
 *
 * @param account what they said, in their words
 * @param seen what was said of the visit when the form was opened
 */
record MissForm(
		@NotNull(message = "Choose what comes closest. “Not known yet” is an answer.") @Nullable MissReason reason,
		@Nullable @Line(max = 200) String account, @Nullable @Line(max = 20) String seen) {
}
