package org.throughline.shared;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a typed line, and what to do about it.
 */
public class LineValidator implements ConstraintValidator<Line, CharSequence> {

	private int max;

	private boolean several;

	@Override
	public void initialize(Line line) {
		this.max = line.max();
		this.several = line.several();
	}

	@Override
	public boolean isValid(@Nullable CharSequence typed, ConstraintValidatorContext context) {
		String text = (typed != null) ? Texts.clean(typed.toString()) : null;
		if (text == null) {
			return typed == null || typed.toString().isBlank()
					|| refuse(context, "Nothing in this can be seen. Write it in words.");
		}
		int length = text.codePointCount(0, text.length());
		if (length > this.max) {
			int over = length - this.max;
			return refuse(context, "This is %d %s too long. Keep it under %d.".formatted(over,
					(over == 1) ? "character" : "characters", this.max + 1));
		}
		if (!this.several && text.lines().limit(2).count() > 1) {
			return refuse(context, "Write this on one line.");
		}
		if (text.codePoints().filter((character) -> !isBreak(character)).allMatch(Texts::isPlain)) {
			return true;
		}
		return refuse(context, "This holds characters that cannot be seen. Type it again here.");
	}

	private boolean isBreak(int character) {
		return this.several && (character == '\n' || character == '\r' || character == '\t');
	}

	private static boolean refuse(ConstraintValidatorContext context, String message) {
		context.disableDefaultConstraintViolation();
		context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
		return false;
	}

}
