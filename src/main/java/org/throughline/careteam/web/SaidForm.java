package org.throughline.careteam.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;
import org.throughline.shared.Texts;

/**
 * One sentence that somebody says: a worry, an answer to one, how they see the risk.
 *
 * @param back the page to come back to
 */
record SaidForm(@Nullable UUID formKey,
		@NotBlank(message = "Say it in one sentence.") @Nullable @Line(max = 200) String words,
		@Nullable @Line(max = 20) String back) {

	String sentence() {
		return Objects.requireNonNull(Texts.clean(this.words));
	}

}
