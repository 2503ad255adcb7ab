package org.throughline.handoff.web;

import org.throughline.shared.RefusedByRule;
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
		String reason = Texts.clean(typed.replaceAll("\\s*\\R\\s*", " "));
		if (reason == null) {
			throw new RefusedByRule("reason", "Say why in a few words. Whoever handed over reads it.");
		}
		if (reason.length() > LONGEST) {
			throw new RefusedByRule("reason", "Keep the reason under 200 characters.");
		}
		if (reason.codePoints().anyMatch((character) -> Character.isISOControl(character) || isDirection(character))) {
			throw new RefusedByRule("reason", "The reason holds characters that cannot be seen. Type it again.");
		}
		return reason;
	}

	private static boolean isDirection(int character) {
		return Character.getType(character) == Character.FORMAT;
	}

}
