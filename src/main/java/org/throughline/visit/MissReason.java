package org.throughline.visit;

/**
 * What got in the way of a visit. Reasons, never labels.
 */
public enum MissReason {

	OLD_NUMBER("The reminder went to an old number"), PORTAL("The portal got in the way"),
	FEAR_OF_BAD_NEWS("Afraid of bad news"), TRANSPORT("No ride"), WORK_HOURS("Work hours"), CHILDCARE("Childcare"),
	COST("Cost"), OTHER("Something else"), NOT_KNOWN_YET("Not known yet");

	private final String label;

	MissReason(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
