package org.throughline.safetyplan;

import java.util.Locale;

/**
 * The six parts of a safety plan, in the order in which somebody goes through them at
 * night: from alone to others, and from now to the day after.
 */
public enum SafetyPart {

	WARNING_SIGNS("How it starts", "What do you notice first, in your body or in your thoughts?"),
	ON_MY_OWN("What I do alone", "What has taken the edge off before, if only for ten minutes?"),
	PEOPLE_AND_PLACES("Where I go, whom I sit with", "Who or what place makes it quieter, without a word about it?"),
	PEOPLE_TO_ASK("Whom I ask", "Who would want you to wake them? Write their numbers down."),
	PROFESSIONALS("Who does this for a living", "Us, the nurse line, 988: which number at which hour?"),
	MAKING_IT_SAFER("What we put out of reach", "What is locked up or given to somebody, and who sees to it?");

	private final String label;

	private final String prompt;

	SafetyPart(String label, String prompt) {
		this.label = label;
		this.prompt = prompt;
	}

	public String label() {
		return this.label;
	}

	/** What to ask the patient for this part. */
	public String prompt() {
		return this.prompt;
	}

	String column() {
		return name().toLowerCase(Locale.ROOT);
	}

}
