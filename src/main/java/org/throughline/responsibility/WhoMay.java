package org.throughline.responsibility;

import org.throughline.staff.Discipline;
import org.throughline.staff.Group;

/**
 * Who may hold a responsibility of a kind.
 */
public enum WhoMay {

	ANYBODY("Anybody may hold this"), CLINICIAN("Needs a clinician"),
	PRESCRIBER_OR_NURSE("Needs a prescriber or nurse");

	private final String label;

	WhoMay(String label) {
		this.label = label;
	}

	public boolean allows(Discipline discipline) {
		return switch (this) {
			case ANYBODY -> true;
			case CLINICIAN -> discipline.group() == Group.CLINICAL;
			case PRESCRIBER_OR_NURSE -> discipline.prescribes() || discipline == Discipline.NURSE;
		};
	}

	/** For a page on which the reader may not hold it. */
	public String label() {
		return this.label;
	}

}
