package org.throughline.staff;

/**
 * What is given to a person beside their discipline: administration (people and
 * settings), privacy (who looked).
 */
public enum Duty {

	ADMINISTRATION("Administration"), PRIVACY("Privacy");

	private final String label;

	Duty(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
