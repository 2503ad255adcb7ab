package org.throughline.paper;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that say how much of a medicine to take: they print only when a
 * prescriber or nurse confirmed them that day.
 */
public final class Doses {

	private static final Pattern AMOUNT = Pattern
		.compile("\\d[\\d.,/]*\\s*-?\\s*(mg|mcg|µg|ug|g|ml|cc|iu|meq|units?|unidades?)\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern PIECES = Pattern.compile(
			"\\b(\\d+|one|two|three|four|half|a|una?|dos|tres|cuatro|media?)\\s+(of\\s+)?"
					+ "(tablets?|pills?|capsules?|puffs?|drops?|tabletas?|pastillas?|c[aá]psulas?|gotas?)\\b",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern NUMBERED_TAKE = Pattern.compile(
			"\\b(take|tome|toma|tomar)\\s+(just\\s+|only\\s+|solo\\s+)?(\\d+|one|two|three|half|una?|dos|tres|media?)\\b",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private Doses() {
	}

	public static boolean isIn(@Nullable String line) {
		return line != null
				&& (AMOUNT.matcher(line).find() || PIECES.matcher(line).find() || NUMBERED_TAKE.matcher(line).find());
	}

}
