package org.throughline.followup;

/**
 * Why a next step may break over days the clinic is closed, the loudest first.
 */
public enum ClosingPart {

	NOBODY("Nobody has these", "Somebody says yes before the doors close.", "Nobody has these",
			"Somebody says yes before we open."),
	INSIDE("Due while we are closed", "Nobody is here then."),
	ASKED("Asked, no answer yet", "An answer, or somebody else."),
	BEFORE("Due before we close", "Done by then, or moved with a word why.", "Was due before we closed",
			"Done, or moved with a word why."),
	WAITING("Waiting to hear back", "Ask again, or it rests until we are back."),
	AFTER("Due the day we are back", "Ready for whoever opens?");

	private final String heading;

	private final String hint;

	private final String headingSince;

	private final String hintSince;

	ClosingPart(String heading, String hint) {
		this(heading, hint, heading, hint);
	}

	ClosingPart(String heading, String hint, String headingSince, String hintSince) {
		this.heading = heading;
		this.hint = hint;
		this.headingSince = headingSince;
		this.hintSince = hintSince;
	}

	/**
	 * @param begun the clinic is closed already
	 */
	public String heading(boolean begun) {
		return begun ? this.headingSince : this.heading;
	}

	/**
	 * What would mend it.
	 * @param begun the clinic is closed already
	 */
	public String hint(boolean begun) {
		return begun ? this.hintSince : this.hint;
	}

}
