package org.throughline.followup;

/**
 * Why something that a patient in our care needs rests with no active person who said
 * yes.
 */
public enum GapKind {

	NO_STEP("No next step"), NEEDED("No owner"), NOT_ANSWERED("Asked, and no answer"), OWNER_AWAY("Its owner is away"),
	OWNER_STOPPED("Its owner no longer signs in");

	private final String label;

	GapKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/**
	 * @param theirs of a step that the patient or a contact person owns, and one of us
	 * checks
	 */
	public String inWords(boolean theirs) {
		return theirs ? this.label.replace("Its owner", "Whoever checks it") : this.label;
	}

}
