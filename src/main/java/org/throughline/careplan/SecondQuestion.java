package org.throughline.careplan;

/**
 * One more question before anybody takes it that somebody understood.
 */
public enum SecondQuestion {

	FIRST("What will you do first, and when?"), WHOM("Whom do you call when it goes wrong at night?"),
	IN_THE_WAY("What could get in the way of it this week?");

	private final String words;

	SecondQuestion(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}
