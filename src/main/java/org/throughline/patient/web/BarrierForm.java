package org.throughline.patient.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;

/**
 * Something that gets in the way, as typed.
 *
 * @param blockedStep the step it is in the way of
 */
record BarrierForm(@Nullable UUID formKey, @Nullable String kind,
		@Line(max = 280, several = true) @Nullable String account, @Nullable Boolean inTheirWords,
		@Nullable UUID blockedStep) {

}
