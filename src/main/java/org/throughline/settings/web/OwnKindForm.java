package org.throughline.settings.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.throughline.responsibility.WhoMay;
import org.throughline.shared.Line;

/**
 * A kind of responsibility that only this clinic knows, as typed.
 */
record OwnKindForm(@NotBlank(message = "Say what is looked after, such as Interpreter.") @Line(max = 40) String name,
		@Nullable WhoMay whoMay) {

	WhoMay who() {
		return (this.whoMay != null) ? this.whoMay : WhoMay.ANYBODY;
	}

}
