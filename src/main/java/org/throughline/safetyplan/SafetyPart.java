package org.throughline.safetyplan;

import java.util.Locale;

/**
 * The six parts of a safety plan, in the order in which somebody goes through them at
 * night: from alone to others, and from now to the day after.
 */
public enum SafetyPart {

	WARNING_SIGNS("How it starts"), ON_MY_OWN("What I do alone"), PEOPLE_AND_PLACES("Where I go, whom I sit with"),
	PEOPLE_TO_ASK("Whom I ask"), PROFESSIONALS("Who does this for a living"),
	MAKING_IT_SAFER("What we put out of reach");

	private final String label;

	SafetyPart(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	String column() {
		return name().toLowerCase(Locale.ROOT);
	}

}
