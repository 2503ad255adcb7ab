package org.throughline.careteam.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;

import org.springframework.validation.BindingResult;

/**
 * One sentence that somebody says: a worry, an answer to one, how they see the risk.
 *
 * @param back the page to come back to
 */
record SaidForm(@Nullable UUID formKey,
		@NotBlank(message = "Say it in one sentence.") @Nullable @Line(max = 200) String words,
		@Nullable @Line(max = 20) String back) {

	/**
	 * @throws RefusedByRule with the first thing that is wrong with it
	 */
	void requireWhole(BindingResult typed) {
		if (typed.hasErrors()) {
			throw new RefusedByRule("", String.valueOf(typed.getAllErrors().get(0).getDefaultMessage()));
		}
	}

	/** What was typed, to be put back into the form of the same thing and of no other. */
	Map<UUID, String> wordsFor(UUID thing) {
		return Map.of(thing, Objects.requireNonNullElse(this.words, ""));
	}

	String sentence() {
		return Objects.requireNonNull(Texts.clean(this.words));
	}

}
