package org.throughline.nudge;

/**
 * Which e-mails a person wants.
 *
 * @param door when something waits at their door past the time to answer
 * @param digest one a day, when their clinic opens
 */
public record EmailChoice(boolean door, boolean digest) {

	/** As everybody begins. */
	public static final EmailChoice BOTH = new EmailChoice(true, true);

}
