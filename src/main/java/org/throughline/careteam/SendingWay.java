package org.throughline.careteam;

/**
 * By what way something of a patient's may leave the clinic.
 */
public enum SendingWay {

	PHONE("by phone"), FAX("by fax"), LETTER("by letter"), PORTAL("by portal");

	private final String label;

	SendingWay(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
