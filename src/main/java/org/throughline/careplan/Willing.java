package org.throughline.careplan;

/**
 * What the patient said when asked whether they are willing to try a step.
 */
public enum Willing {

	WILLING("willing"), UNSURE("not sure"), NOT_WILLING("not willing now");

	private final String label;

	Willing(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
