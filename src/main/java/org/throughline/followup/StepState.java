package org.throughline.followup;

/**
 * Where a next step stands.
 */
public enum StepState {

	/** Nobody has it. */
	NEEDED,

	/** Offered to a person who has not answered. */
	ASKED,

	/** Its owner said yes. */
	ACCEPTED,

	/** Accepted, and waiting on someone outside. */
	WAITING,

	DONE,

	/** Ended with a reason. */
	COULD_NOT,

	/** Ended with a reason; it may never have had an owner. */
	DROPPED;

	public boolean open() {
		return this == NEEDED || this == ASKED || this == ACCEPTED || this == WAITING;
	}

}
