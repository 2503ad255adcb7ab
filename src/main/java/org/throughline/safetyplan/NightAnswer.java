package org.throughline.safetyplan;

/**
 * What somebody said when they were asked whether they could use their safety plan at 2
 * a.m.
 */
public enum NightAnswer {

	USED_IT("Used it", "did"), YES("Yes", "could"), NOT_SURE("Not sure", "was not sure"), NO("No", "could not");

	private final String label;

	private final String verb;

	NightAnswer(String label, String verb) {
		this.label = label;
		this.verb = verb;
	}

	public String label() {
		return this.label;
	}

	/** It would not carry them through the night as it is. */
	public boolean isNotEnough() {
		return this == NOT_SURE || this == NO;
	}

	/** As in "she could". */
	public String verb() {
		return this.verb;
	}

}
