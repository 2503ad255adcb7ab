package org.throughline.progress;

/**
 * How people got in touch.
 */
public enum ContactWay {

	CALL_OUT("We called"), CALL_IN("They called"), TEXT("Text"), IN_PERSON("In person"), HOME_VISIT("At their home"),
	MESSAGE("Message");

	private final String label;

	ContactWay(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
