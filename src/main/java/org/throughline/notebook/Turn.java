package org.throughline.notebook;

/**
 * What a line of the notebook can turn into.
 */
public enum Turn {

	NEXT_STEP("Next step", "next-step", "check2-circle"), BARRIER("Barrier", "barrier", "signpost-split"),
	FLAG("Flag", "flag", "flag"), HANDOFF("Handoff", "handoff", "door-open");

	private final String label;

	private final String path;

	private final String icon;

	Turn(String label, String path, String icon) {
		this.label = label;
		this.path = path;
		this.icon = icon;
	}

	public String label() {
		return this.label;
	}

	/** Within a sentence: "a next step". */
	public String words() {
		return "a " + this.label.toLowerCase();
	}

	/** The last part of its page's address. */
	public String path() {
		return this.path;
	}

	/** The name of its picture in the icon sprite. */
	public String icon() {
		return this.icon;
	}

}
