package org.throughline.handoff.web;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.Pronouns;

/**
 * What can have got in the way, offered in place of a label on the person.
 */
enum Obstacle {

	NO_RIDE("No ride", "no ride"), FORGETS("Forgets", null), COST("Cost", "cost"), WORK("Work hours", "work hours"),
	CHILDCARE("Childcare", "no childcare"), OLD_NUMBER("Old number", "reminders went to an old number"),
	PORTAL("Portal", "the portal"), FEAR("Fear of bad news", "fear of bad news");

	private final String label;

	private final @Nullable String words;

	Obstacle(String label, @Nullable String words) {
		this.label = label;
		this.words = words;
	}

	String label() {
		return this.label;
	}

	/** Within a sentence: "no ride", "he forgets the day". */
	String words(Pronouns patient) {
		return (this.words != null) ? this.words
				: patient.subject() + ("they".equals(patient.subject()) ? " forget" : " forgets") + " the day";
	}

}
