package org.throughline.paper;

import java.util.regex.Pattern;

import org.throughline.careplan.PlanStep;

/**
 * Finds what we wrote for each other and the patient would read: "Ask which dose he
 * takes".
 */
final class ToThem {

	private static final Pattern OF_THEM = Pattern
		.compile("(?i)\\b(he|him|his|she|her|hers|they|them|their|theirs)\\b");

	private ToThem() {
	}

	/**
	 * A step that has no words for the patient, and a title that speaks of them; one
	 * whose title the reader may not see prints as its kind.
	 */
	static boolean isNot(PlanStep planned) {
		return planned.usable() == null && !planned.step().covered() && OF_THEM.matcher(planned.line()).find();
	}

}
