package org.throughline.shared;

import org.jspecify.annotations.Nullable;

/**
 * What people type, made fit to be kept.
 */
public final class Texts {

	private Texts() {
	}

	/** Trims the blanks around it; nothing but blanks is nothing. */
	public static @Nullable String clean(@Nullable String typed) {
		if (typed == null) {
			return null;
		}
		String stripped = typed.strip();
		return stripped.isEmpty() ? null : stripped;
	}

	/**
	 * Whether a character shows as itself: no control characters, and none of the
	 * invisible marks that turn the direction of the text around it.
	 */
	static boolean isPlain(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> !turnsDirection(character);
		};
	}

	private static boolean turnsDirection(int character) {
		return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069
				|| character == 0x200E || character == 0x200F || character == 0x061C;
	}

}
