package org.throughline.progress;

/**
 * What came of a contact.
 */
public enum ContactOutcome {

	REACHED("Reached"), LEFT_MESSAGE("Left a message"), NO_ANSWER("No answer"), WRONG_NUMBER("Wrong number"),
	ASKED_TO_CALL_BACK("Asked to call back"), SPOKE_WITH_CONTACT_PERSON("Spoke with a contact person");

	private final String label;

	ContactOutcome(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Whether somebody was spoken with, so that "what got easier?" could be asked. */
	public boolean spoke() {
		return this == REACHED || this == SPOKE_WITH_CONTACT_PERSON;
	}

}
