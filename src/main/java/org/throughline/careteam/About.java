package org.throughline.careteam;

/**
 * What the clinicians around a patient agree to, each by name.
 */
public enum About {

	CARD("the contact card"), PLAN("the plan");

	private final String label;

	About(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
