package org.throughline.paper;

import java.util.List;

/**
 * How many pages a paper takes, and what to shorten when that is too many.
 *
 * @param most one page; in large print both sides
 * @param heaps of what there is too much, and what to do about it
 * @param longest what is longest on it
 */
public record PaperLength(int pages, int most, List<String> heaps, List<String> longest) {

	private static final int SHOWN = 3;

	private static final int LARGE = 2;

	/**
	 * @param typed the longest first
	 */
	public static PaperLength of(int pages, boolean large, List<String> heaps, List<String> typed) {
		return new PaperLength(pages, large ? LARGE : 1, heaps, typed.stream().limit(SHOWN).toList());
	}

	public boolean isTooLong() {
		return this.pages > this.most;
	}

}
