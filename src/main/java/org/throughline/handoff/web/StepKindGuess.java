package org.throughline.handoff.web;

import java.util.Locale;
import java.util.regex.Pattern;

import org.throughline.followup.StepKind;

/**
 * Reads the kind of a step from its words, so that nobody has to choose it; the form
 * shows what it read.
 */
final class StepKindGuess {

	private static final Pattern FIRST_WORD_CALL = Pattern.compile("^(call|phone|ring|text)\\b");

	private static final Pattern FIRST_WORD_VISIT = Pattern.compile("^(visit|meet|see|walk|sit)\\b");

	private static final Pattern SAFETY = Pattern.compile("\\b(safety plan|suicid|self-harm|crisis)");

	private static final Pattern MEDICATION = Pattern
		.compile("\\b(refill|medication|medicine|prescri|dose|pill|inhaler|insulin|bridge)");

	private static final Pattern LAB = Pattern.compile("\\b(lab|labs|blood draw|a1c|test result|specimen)\\b");

	private static final Pattern RIDE = Pattern.compile("\\b(ride|rides|bus pass|transport|taxi)\\b");

	private static final Pattern PAPER = Pattern
		.compile("\\b(form|letter|paper|papers|fax|sign|release|application)\\b");

	private StepKindGuess() {
	}

	static StepKind of(String title) {
		String words = title.strip().toLowerCase(Locale.ROOT);
		if (SAFETY.matcher(words).find()) {
			return StepKind.SAFETY;
		}
		if (FIRST_WORD_CALL.matcher(words).find()) {
			return StepKind.CALL;
		}
		if (FIRST_WORD_VISIT.matcher(words).find()) {
			return StepKind.VISIT;
		}
		if (MEDICATION.matcher(words).find()) {
			return StepKind.MEDICATION;
		}
		if (LAB.matcher(words).find()) {
			return StepKind.LAB;
		}
		if (RIDE.matcher(words).find()) {
			return StepKind.RIDE;
		}
		return PAPER.matcher(words).find() ? StepKind.PAPER : StepKind.OTHER;
	}

}
