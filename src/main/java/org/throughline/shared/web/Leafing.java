package org.throughline.shared.web;

/**
 * How far somebody has leafed through a long list, as its address says.
 */
public final class Leafing {

	/** Nobody leafs further, and no count of rows before it is too big to be one. */
	private static final int FARTHEST = 100_000;

	private Leafing() {
	}

	/** The beginning for less than nothing. */
	public static int from(int asked) {
		return Math.max(0, Math.min(asked, FARTHEST));
	}

}
