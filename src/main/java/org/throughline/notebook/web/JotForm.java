package org.throughline.notebook.web;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.throughline.notebook.LineKind;
import org.throughline.shared.Line;

/**
 * A line as it is jotted, or jotted anew.
 *
 * @param kind absent for what the words read as
 * @param seen the version that was on the page, when it is there already
 */
record JotForm(@Nullable UUID formKey,
		@NotBlank(message = "Write what should not slip.") @Line(max = 200) @Nullable String words,
		@Nullable LineKind kind, @Nullable Integer seen) {

	static JotForm empty() {
		return new JotForm(null, null, null, null);
	}

	String clean() {
		return (this.words != null) ? this.words.strip() : "";
	}

}
