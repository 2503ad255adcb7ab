package org.throughline.careteam.web;

/**
 * What contact cards usually change for, to be chosen with one press.
 */
enum CardReason {

	NUMBER("A number or the hours changed"), PEOPLE("Somebody left or joined"), ASKED("Asked for by the patient"),
	WORDS("Plainer words");

	private final String label;

	CardReason(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

}
