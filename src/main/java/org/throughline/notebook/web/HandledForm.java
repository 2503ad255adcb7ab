package org.throughline.notebook.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;

/**
 * How a line was handled.
 */
record HandledForm(@NotBlank(message = "How was it handled? A word is enough.") @Line(max = 200) @Nullable String how) {

	String clean() {
		return (this.how != null) ? this.how.strip() : "";
	}

}
