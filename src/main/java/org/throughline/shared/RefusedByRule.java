package org.throughline.shared;

/**
 * A rule of the clinic says no. The message says what happened and what to do, and stands
 * beside the field that it names.
 */
public class RefusedByRule extends RuntimeException {

	private final String field;

	/**
	 * @param field the form field it is about, or an empty text when it is about the
	 * whole form
	 * @param message what the person reads
	 */
	public RefusedByRule(String field, String message) {
		super(message);
		this.field = field;
	}

	public String field() {
		return this.field;
	}

	public String text() {
		return String.valueOf(getMessage());
	}

}
