package org.throughline.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Words outside of a step that say how much of a medicine to take: only what stands in a
 * step can be confirmed, so they do not print.
 */
final class NamedDoses {

	private static final String WHY = "It names a dose, and only a step’s dose can be confirmed. %s";

	private final List<Slip.HeldBack> held = new ArrayList<>();

	boolean printsGoal(String title) {
		return prints(title, "Say the goal without it, then print. Its steps stand below.");
	}

	boolean printsNight(PrintedPlan.Night line) {
		return printsSafety(line.words());
	}

	boolean printsSafety(String line) {
		return prints(line, "Write the safety plan without it, then print.");
	}

	private boolean prints(String words, String instead) {
		boolean names = Doses.isIn(words);
		if (names) {
			this.held.add(new Slip.HeldBack(null, words, WHY.formatted(instead)));
		}
		return !names;
	}

	List<Slip.HeldBack> held() {
		return this.held;
	}

}
