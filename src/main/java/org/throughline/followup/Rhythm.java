package org.throughline.followup;

/**
 * How often a patient does their step.
 */
public enum Rhythm {

	ONCE("once"), DAILY("every day"), WEEKLY("times a week"), EACH_VISIT("at each visit");

	private final String label;

	Rhythm(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
