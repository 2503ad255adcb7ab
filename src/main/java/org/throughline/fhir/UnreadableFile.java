package org.throughline.fhir;

/**
 * A file of which nothing can come in. The message says what it is and what to send.
 */
public class UnreadableFile extends RuntimeException {

	UnreadableFile(String message) {
		super(message, null, false, false);
	}

	public String text() {
		return String.valueOf(getMessage());
	}

}
