package org.throughline.huddle;

/**
 * Where a patient stands on the huddle.
 */
public enum HuddleSection {

	/**
	 * Call first, gap, untaken handoff, late; last those for whom nothing else is today.
	 */
	DECIDE,

	/** Has a visit today. */
	HERE_TODAY,

	/** Due before the clinic's next closed block. */
	BEFORE_CLOSED,

	/** Talked through, and still without anybody's yes. */
	STAYS

}
