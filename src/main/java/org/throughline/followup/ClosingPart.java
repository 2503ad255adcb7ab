package org.throughline.followup;

/**
 * Why a next step may break over days the clinic is closed, the loudest first.
 */
public enum ClosingPart {

	NOBODY("Nobody has these", "Somebody says yes before the doors close."),
	INSIDE("Due while we are closed", "Nobody is here then."),
	ASKED("Asked, no answer yet", "An answer, or somebody else."),
	BEFORE("Due before we close", "Done by then, or moved with a word why."),
	WAITING("Waiting to hear back", "Ask again, or it rests until we are back."),
	AFTER("Due the day we are back", "Ready for whoever opens?");

	private final String heading;

	private final String hint;

	ClosingPart(String heading, String hint) {
		this.heading = heading;
		this.hint = hint;
	}

	public String heading() {
		return this.heading;
	}

	/** What would mend it. */
	public String hint() {
		return this.hint;
	}

}
