package org.throughline.progress;

import java.util.List;
import java.util.stream.Stream;

/**
 * What sort of gain it is: said in words, one of the quiet wins that rarely get written
 * down, a quiet sign, or a change in somebody's days.
 */
public enum WinKind {

	SAID("Something else"), HOSPITAL_AVOIDED("Stayed out of the hospital"),
	MEDICATION_IN_TIME("Medication adjusted in time"), FAMILY_UNDERSTANDS("Family understands the plan"),
	CALLED_BEFORE("Called before it got bad, not after"), CAME_EARLY("Came early"),
	LIFE_CHANGE("A change in their days");

	private final String label;

	WinKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Whether its name says it all. */
	public boolean inOneClick() {
		return this != SAID && this != LIFE_CHANGE;
	}

	/** Those that one click notes. */
	public static List<WinKind> oneClick() {
		return Stream.of(values()).filter(WinKind::inOneClick).toList();
	}

}
