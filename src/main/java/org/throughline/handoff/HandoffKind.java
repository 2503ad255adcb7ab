package org.throughline.handoff;

/**
 * How a patient is walked to the next person, strongest first.
 */
public enum HandoffKind {

	IN_THE_ROOM("In the room"), BY_PHONE("By phone"), MESSAGE("Message"), SLIP("Slip");

	private final String label;

	HandoffKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Within a sentence: "in the room", "message". */
	public String words() {
		return this.label.toLowerCase();
	}

	/** The patient is there while it happens; a safety handoff must be spoken. */
	public boolean isSpoken() {
		return this == IN_THE_ROOM || this == BY_PHONE;
	}

}
