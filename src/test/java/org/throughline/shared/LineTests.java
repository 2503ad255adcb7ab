package org.throughline.shared;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LineTests {

	private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

	private record Typed(@NotBlank(message = "Write something.") @Line(max = 20) String words) {
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u00a0", "\u200b\u200b", " \u2060 \ufeff", "\u00ad\u202f", "\u2800\u2800", "\u3164",
			"\u115f\u1160 \uffa0\u034f" })
	void refusesWhatNobodyCanSee(String typed) {
		assertThat(Texts.clean(typed)).isNull();
		assertThat(VALIDATOR.validate(new Typed(typed))).extracting(ConstraintViolation::getMessage)
			.containsExactly("Nothing in this can be seen. Write it in words.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sleep", " café \u00a0", "\u200b你好", "👩\u200d🍳", "—", "⠓⠊", "\u3164한" })
	void takesWhatCanBeSeen(String typed) {
		assertThat(VALIDATOR.validate(new Typed(typed))).isEmpty();
	}

	@Test
	void leavesBlanksToWhoeverNeedsWords() {
		assertThat(VALIDATOR.validate(new Typed(" \t "))).extracting(ConstraintViolation::getMessage)
			.containsExactly("Write something.");
	}

}
