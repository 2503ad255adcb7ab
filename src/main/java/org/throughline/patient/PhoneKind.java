package org.throughline.patient;

/**
 * Which phone of a person rings.
 */
public enum PhoneKind {

	MOBILE("Mobile"), HOME("Home"), WORK("Work"), OTHER("Other");

	private final String label;

	PhoneKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
