package org.throughline.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What people type, made fit to be kept.
 */
public final class Texts {

	/** Words beyond these change nothing in a search. */
	private static final int MOST_WORDS = 6;

	/** Drawn as nothing, though Unicode calls them letters, marks or symbols. */
	private static final String DRAWN_EMPTY = "\u034F\u115F\u1160\u2800\u3164\uFFA0";

	private Texts() {
	}

	/** Trims the blanks around it; nothing but what cannot be seen is nothing. */
	public static @Nullable String clean(@Nullable String typed) {
		return (typed != null && typed.codePoints().anyMatch(Texts::isSeen)) ? typed.strip() : null;
	}

	/** A control character counts, so that it is refused and not passed over. */
	private static boolean isSeen(int character) {
		return !Character.isWhitespace(character) && !Character.isSpaceChar(character)
				&& Character.getType(character) != Character.FORMAT && DRAWN_EMPTY.indexOf(character) < 0;
	}

	/** Lines that end in one way, however a browser or another system ends them. */
	public static String lineEnds(String typed) {
		return typed.replaceAll("\r\n?", "\n");
	}

	/** "Asked for by the patient: he works nights now": either alone, or nothing. */
	public static @Nullable String joined(@Nullable String first, @Nullable String more) {
		String typed = clean(more);
		return (first == null) ? typed : (typed == null) ? first : first + ": " + typed;
	}

	/**
	 * What somebody searches for, word by word in lower case. What cannot be seen cannot
	 * be searched for.
	 */
	public static List<String> words(String typed) {
		String seen = Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", " ");
		return Arrays.stream(seen.toLowerCase(Locale.ROOT).split("[\\s,]+"))
			.filter((word) -> !word.isEmpty())
			.limit(MOST_WORDS)
			.toList();
	}

	/** One line without what cannot be seen; nothing but that is nothing. */
	public static @Nullable String line(String typed) {
		return clean(typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", " "));
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
