package org.throughline.handoff;

/**
 * Where a handoff stands, derived from what has happened to it.
 */
public enum HandoffStage {

	OFFERED("Waiting", "waiting"), TAKEN("Taken", "in"), REPORTED("Reported back", "closed"),
	ACKNOWLEDGED("Loop closed", "closed"), SENT_BACK("Sent back", "back"), WITHDRAWN("Withdrawn", "back"),
	LEFT_BEFORE("Left before the next person came", "left");

	private final String label;

	private final String arch;

	HandoffStage(String label, String arch) {
		this.label = label;
		this.arch = arch;
	}

	public String label() {
		return this.label;
	}

	/** How its doorway is drawn. */
	public String arch() {
		return this.arch;
	}

}
