package org.throughline.outside;

/**
 * How a handoff leaves the clinic, and how word of it comes back.
 */
public enum OutsideWay {

	PHONE("By phone"), FAX("By fax"), LETTER("By letter"), PORTAL("By portal");

	private final String label;

	OutsideWay(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Within a sentence. */
	public String words() {
		return this.label.toLowerCase();
	}

}
