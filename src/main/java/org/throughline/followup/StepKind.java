package org.throughline.followup;

import org.throughline.staff.Discipline;
import org.throughline.staff.Group;

/**
 * What sort of next step it is. The kind limits who may say yes, and how its title shows
 * to people outside the clinical group.
 */
public enum StepKind {

	CALL("Call", "Call"), VISIT("Visit", "Visit step"), RIDE("Ride", "Ride step"), PAPER("Paper", "Paper step"),
	MEDICATION("Medication", "Medication step"), LAB("Lab", "Lab step"), SAFETY("Safety", "Clinical step"),
	OTHER("Other", "Clinical step");

	private final String label;

	private final String coveredTitle;

	StepKind(String label, String coveredTitle) {
		this.label = label;
		this.coveredTitle = coveredTitle;
	}

	public String label() {
		return this.label;
	}

	/**
	 * What people outside the clinical group read in place of the title of a step that is
	 * not theirs.
	 */
	public String coveredTitle() {
		return this.coveredTitle;
	}

	/** Whether everybody in the clinic may read the title. */
	public boolean titleReadByAll() {
		return this == VISIT || this == RIDE || this == PAPER;
	}

	public boolean mayBeAcceptedBy(Discipline discipline) {
		return switch (this) {
			case MEDICATION -> discipline.prescribes() || discipline == Discipline.NURSE;
			case SAFETY -> discipline.group() == Group.CLINICAL;
			default -> true;
		};
	}

	/** Who may say yes, for a page on which the reader may not. */
	public String whoMay() {
		return switch (this) {
			case MEDICATION -> "Needs a prescriber or nurse";
			case SAFETY -> "Needs a clinician";
			default -> "Anybody may take this";
		};
	}

}
