package org.throughline.followup;

/**
 * Why nobody has a next step.
 */
public enum NeedCause {

	/** The person asked said no. */
	DECLINED,

	/** A handoff came back, and its step with it. */
	SENT_BACK,

	/** A rule of the clinic found that it is needed. */
	RULE,

	IMPORT,

	/** Its owner left. */
	LEFT

}
