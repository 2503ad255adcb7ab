package org.throughline.notebook.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name after the "@" of a line: as many words as a name may have, the longest first.
 */
final class AtName {

	private static final Pattern AFTER_AT = Pattern
		.compile("(?:^|\\s)@\\s?([\\p{L}\\p{M}][\\p{L}\\p{M}'’.-]*(?: [\\p{L}\\p{M}][\\p{L}\\p{M}'’.-]*){0,2})");

	private static final Pattern AT = Pattern.compile("(^|\\s)@\\s?(?=\\p{L})");

	private static final Pattern QUOTED = Pattern.compile("[“\"„]([^“”\"„]{2,})[”\"]?");

	private AtName() {
	}

	/** What to search for, most words first; nothing without an "@". */
	static List<String> candidates(String words) {
		Matcher found = AFTER_AT.matcher(words);
		if (!found.find()) {
			return List.of();
		}
		String[] name = found.group(1).replaceAll("[.'’-]+$", "").split(" ");
		return Stream.iterate(name.length, (count) -> count > 0, (count) -> count - 1)
			.map((count) -> String.join(" ", Arrays.copyOf(name, count)))
			.toList();
	}

	/** The line as others may read it: without the sign. */
	static String plain(String words) {
		return AT.matcher(words).replaceAll("$1");
	}

	/** What the patient said, where the line repeats it; else nothing. */
	static String quoted(String words) {
		Matcher found = QUOTED.matcher(words);
		return found.find() ? found.group(1).strip() : "";
	}

}
