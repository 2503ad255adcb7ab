package org.throughline.careplan;

/**
 * How it went when somebody was asked to say their plan back.
 */
public enum TeachBackResult {

	DONE("Done", "said it back"), NOT_YET("Not yet", "was not ready to say it back"),
	ANOTHER_TRY("Needs another try", "needs another try");

	private final String label;

	private final String words;

	TeachBackResult(String label, String words) {
		this.label = label;
		this.words = words;
	}

	public String label() {
		return this.label;
	}

	/** As in "she said it back". */
	public String words() {
		return this.words;
	}

}
