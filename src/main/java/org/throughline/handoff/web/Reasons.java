package org.throughline.handoff.web;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Required;
import org.throughline.shared.Texts;

/**
 * Saying no needs a reason, in a line.
 */
final class Reasons {

	private static final int LONGEST = 200;

	private Reasons() {
	}

	/**
	 * @throws RefusedByRule when there is none, or it cannot be kept
	 */
	static String required(String typed) {
		return required(typed, "reason", "Say why in a few words. Whoever handed over reads it.", LONGEST);
	}

	/**
	 * @param otherwise what to say when there is none
	 * @throws RefusedByRule when there is none, or it cannot be kept
	 */
	static String required(String typed, String field, String otherwise, int longest) {
		String reason = Required.choice(oneLine(typed), field, otherwise);
		if (reason.length() > longest) {
			throw new RefusedByRule(field, "Keep the reason under %d characters.".formatted(longest));
		}
		if (reason.codePoints().anyMatch((character) -> Character.isISOControl(character) || isDirection(character))) {
			throw new RefusedByRule(field, "The reason holds characters that cannot be seen. Type it again.");
		}
		return reason;
	}

	static @Nullable String oneLine(String typed) {
		return Texts.clean(typed.replaceAll("\\s*\\R\\s*", " "));
	}

	private static boolean isDirection(int character) {
		return Character.getType(character) == Character.FORMAT;
	}

}
