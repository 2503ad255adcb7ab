package org.throughline.shared;

/**
 * Somebody changed it first. The page shows theirs beside what was typed.
 */
public class ChangedMeanwhile extends RuntimeException {

	/**
	 * @param message who changed what, and when, as the person reads it
	 */
	public ChangedMeanwhile(String message) {
		super(message);
	}

	public String text() {
		return String.valueOf(getMessage());
	}

}
