package org.throughline.careteam;

/**
 * What a contact person may be told about, if the patient agreed (rule 13).
 */
public enum Topic {

	APPOINTMENTS("appointments and rides"), HOW_IT_GOES("how it goes"), THE_PLAN("the plan"), MEDICATION("medication"),
	SAFETY_PLAN("the safety plan");

	private final String label;

	Topic(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
