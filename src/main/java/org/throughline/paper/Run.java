package org.throughline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a line on paper. Bold are the numbers for an emergency and how many of a
 * medicine to take.
 *
 * @param whole a phone number, which does not break
 */
public record Run(String text, boolean bold, boolean whole) {

	/** With what follows at once: between two stretches a line may break. */
	private static final Pattern MARKED = Pattern
		.compile("(?:(?<phone>(?:\\(?\\b\\d{3}\\)?[ -])?\\b\\d{3}-\\d{4}\\b)|\\b(?:988|911)\\b"
				+ "|(?<=\\b[Tt]ake |\\b[Tt]ome )(?:one|two|three|four|half|una?|dos|tres|media)\\b)[.,;:!?)]*");

	static List<Run> of(String line) {
		List<Run> runs = new ArrayList<>();
		Matcher marked = MARKED.matcher(line);
		int end = 0;
		while (marked.find()) {
			plain(runs, line.substring(end, marked.start()));
			boolean phone = marked.group("phone") != null;
			runs.add(new Run(marked.group(), !phone, phone));
			end = marked.end();
		}
		plain(runs, line.substring(end));
		return runs;
	}

	private static void plain(List<Run> runs, String text) {
		if (!text.isEmpty()) {
			runs.add(new Run(text, false, false));
		}
	}

}
