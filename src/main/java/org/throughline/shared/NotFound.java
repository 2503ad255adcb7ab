package org.throughline.shared;

/**
 * There is no such thing, or this person may not see it: both look the same.
 */
public class NotFound extends RuntimeException {

	public NotFound() {
		super("Not found, or not for this person", null, false, false);
	}

}
