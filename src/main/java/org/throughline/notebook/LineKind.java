package org.throughline.notebook;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a sticky note is mostly about: a name, a pharmacy, a missed appointment, or a
 * worried sentence from a patient. Read from the words, so that nobody has to choose.
 */
public enum LineKind {

	NAME("A name", "people"), PHARMACY("Pharmacy", "capsule"), MISSED("Missed appointment", "calendar2-x"),
	WORRY("A worried sentence", "chat-left-text");

	private static final Pattern OF_A_PHARMACY = Pattern
		.compile("\\b(pharm|refill|rx\\b|prescription|bottle|dose|pills?\\b|meds?\\b|inhaler|insulin)");

	private static final Pattern OF_A_MISS = Pattern
		.compile("\\b(missed|miss\\b|did not come|didn.t come|never came|appointment|appt|reschedul|reminder)");

	private static final Pattern OF_A_SENTENCE = Pattern.compile("[“”\"„]|\\b(worried|scared|afraid)\\b");

	private final String label;

	private final String icon;

	LineKind(String label, String icon) {
		this.label = label;
		this.icon = icon;
	}

	/** What the words read as. */
	public static LineKind read(String words) {
		String text = words.toLowerCase(Locale.ROOT);
		if (OF_A_PHARMACY.matcher(text).find()) {
			return PHARMACY;
		}
		if (OF_A_SENTENCE.matcher(text).find()) {
			return WORRY;
		}
		return OF_A_MISS.matcher(text).find() ? MISSED : NAME;
	}

	public String label() {
		return this.label;
	}

	/** The name of its picture in the icon sprite. */
	public String icon() {
		return this.icon;
	}

}
