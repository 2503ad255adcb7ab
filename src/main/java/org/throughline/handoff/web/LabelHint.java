package org.throughline.handoff.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.throughline.patient.Pronouns;

/**
 * Asks what got in the way where a label stands on the person, and offers other words. It
 * never changes the text by itself.
 *
 * @param sentence the field it stands in
 * @param label as it was typed
 * @param words the same sentence without the label, and with the reasons picked
 */
record LabelHint(String sentence, String label, String words) {

	private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

	private static final List<Softer> LABELS = List.of(
			new Softer("non-?\\s?complian(?:t|ce) (?:with|to)", "not yet able to keep up with"),
			new Softer("non-?\\s?complian(?:t|ce)", "not yet able to keep up"),
			new Softer("non-?\\s?adheren(?:t|ce) (?:with|to)", "not yet able to keep up with"),
			new Softer("non-?\\s?adheren(?:t|ce)", "not yet able to keep up"),
			new Softer("refused to", "did not want to"), new Softer("refus(?:ed|es|ing)", "said no to"),
			new Softer("failed to", "could not"), new Softer("failed", "missed"),
			new Softer("no-?\\s?show(?:ed|s)?", "missed visit"), new Softer("(?:a )?frequent flyer", "often here"),
			new Softer("drug[- ]seeking", "asking for pain relief"),
			new Softer("(?:a )?poor historian", "finding it hard to tell the story"),
			new Softer("(?:a )?difficult(?: patient)?", "having a hard time"));

	/** The first label in what was typed, unless there is none. */
	static Optional<LabelHint> in(Map<String, String> sentences, List<Obstacle> reasons, Pronouns patient) {
		return sentences.entrySet()
			.stream()
			.flatMap((typed) -> in(typed.getKey(), typed.getValue(), reasons, patient).stream())
			.findFirst();
	}

	private static Optional<LabelHint> in(String sentence, String text, List<Obstacle> reasons, Pronouns patient) {
		return LABELS.stream()
			.map((label) -> label.pattern().matcher(text))
			.filter(Matcher::find)
			.findFirst()
			.map((found) -> new LabelHint(sentence, found.group().strip().replaceAll(" (with|to)$", ""),
					reworded(text, reasons, patient)));
	}

	private static String reworded(String text, List<Obstacle> reasons, Pronouns patient) {
		String words = text;
		for (Softer label : LABELS) {
			words = label.pattern().matcher(words).replaceAll(Matcher.quoteReplacement(label.instead()));
		}
		words = words.replaceAll("\\s{2,}", " ");
		if (reasons.isEmpty()) {
			return words;
		}
		String stop = words.matches(".*[.!?]$") ? "" : ".";
		return words + stop + " In the way: "
				+ String.join(", ", reasons.stream().map((reason) -> reason.words(patient)).toList()) + ".";
	}

	private record Softer(Pattern pattern, String instead) {

		Softer(String label, String instead) {
			this(Pattern.compile("(?<![\\p{L}-])" + label + "(?![\\p{L}-])", FLAGS), instead);
		}

	}

}
