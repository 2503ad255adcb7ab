package org.throughline.careplan;

/**
 * How it shows whether the patient did their step.
 */
public enum Tracking {

	DAILY_NOTE("a daily note"), ONE_TO_TEN("1 to 10"), PHONE_CHECK("a phone check");

	private final String label;

	Tracking(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
