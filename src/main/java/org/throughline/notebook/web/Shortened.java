package org.throughline.notebook.web;

/**
 * Words that have to fit into a shorter field.
 */
final class Shortened {

	private Shortened() {
	}

	/** Whole characters, as many as fit. */
	static String to(int most, String words) {
		return (words.codePointCount(0, words.length()) <= most) ? words
				: words.substring(0, words.offsetByCodePoints(0, most)).strip();
	}

}
