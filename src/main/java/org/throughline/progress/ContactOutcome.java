package org.throughline.progress;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came of a contact.
 */
public enum ContactOutcome {

	REACHED("Reached"), LEFT_MESSAGE("Left a message"), NO_ANSWER("No answer"), WRONG_NUMBER("Wrong number"),
	ASKED_TO_CALL_BACK("Asked to call back"), SPOKE_WITH_CONTACT_PERSON("Spoke with a contact person"),
	NOT_AT_HOME("Nobody was home"), NOT_SAFE_TO_GO_IN("It was not safe to go in");

	private static final Set<ContactOutcome> OF_A_HOME_VISIT = EnumSet.of(REACHED, LEFT_MESSAGE,
			SPOKE_WITH_CONTACT_PERSON, NOT_AT_HOME, NOT_SAFE_TO_GO_IN);

	private static final Set<ContactOutcome> AT_THE_DOOR_ONLY = EnumSet.of(NOT_AT_HOME, NOT_SAFE_TO_GO_IN);

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

	/** Whether it can come of this way of getting in touch. */
	public boolean fits(ContactWay way) {
		return (way == ContactWay.HOME_VISIT) ? OF_A_HOME_VISIT.contains(this) : !AT_THE_DOOR_ONLY.contains(this);
	}

	/** What can come of this way of getting in touch, in the order of the buttons. */
	public static List<ContactOutcome> of(ContactWay way) {
		return Stream.of(values()).filter((outcome) -> outcome.fits(way)).toList();
	}

}
