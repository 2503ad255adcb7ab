package org.throughline.huddle;

/**
 * Whose the next step on a huddle row is.
 */
public enum StepHolder {

	/** Nobody has said yes and nobody is being asked: a gap. */
	NOBODY,

	/** Somebody was asked and has not answered. */
	ASKED,

	/** Its owner said yes. */
	SAID_YES

}
