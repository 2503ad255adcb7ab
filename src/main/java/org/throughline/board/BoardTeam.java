package org.throughline.board;

import java.util.EnumSet;
import java.util.Set;

import org.throughline.staff.Discipline;

/**
 * Whose rows the table of owners shows.
 */
public enum BoardTeam {

	EVERYONE("Everyone", EnumSet.allOf(Discipline.class)),
	BEHAVIORAL_HEALTH("Behavioral health",
			EnumSet.of(Discipline.BEHAVIORAL_HEALTH_CLINICIAN, Discipline.PSYCHIATRIC_PRESCRIBER)),
	PRIMARY_CARE("Primary care",
			EnumSet.of(Discipline.PRIMARY_CARE_PROVIDER, Discipline.NURSE, Discipline.MEDICAL_ASSISTANT));

	private final String label;

	private final Set<Discipline> disciplines;

	BoardTeam(String label, Set<Discipline> disciplines) {
		this.label = label;
		this.disciplines = disciplines;
	}

	public String label() {
		return this.label;
	}

	boolean has(Discipline discipline) {
		return this.disciplines.contains(discipline);
	}

}
