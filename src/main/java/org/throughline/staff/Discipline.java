package org.throughline.staff;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a person is in the clinic; it decides the group, and so what they see.
 */
public enum Discipline {

	CARE_COORDINATOR("Care coordinator", Group.CLINICAL),
	BEHAVIORAL_HEALTH_CLINICIAN("Behavioral health clinician", Group.CLINICAL),
	PRIMARY_CARE_PROVIDER("Primary care provider", Group.CLINICAL),
	PSYCHIATRIC_PRESCRIBER("Psychiatric prescriber", Group.CLINICAL), NURSE("Nurse", Group.CLINICAL),
	MEDICAL_ASSISTANT("Medical assistant", Group.CARE), COMMUNITY_HEALTH_WORKER("Community health worker", Group.CARE),
	FRONT_DESK("Front desk", Group.DESK), PRACTICE_MANAGER("Practice manager", Group.DESK);

	private final String label;

	private final Group group;

	Discipline(String label, Group group) {
		this.label = label;
		this.group = group;
	}

	public String label() {
		return this.label;
	}

	public Group group() {
		return this.group;
	}

	/**
	 * Whether this person may prescribe.
	 */
	public boolean prescribes() {
		return this == PRIMARY_CARE_PROVIDER || this == PSYCHIATRIC_PRESCRIBER;
	}

	/**
	 * Those it is true of, the way SQL lists them: {@code ('NURSE', 'FRONT_DESK')}.
	 */
	public static String listed(Predicate<Discipline> which) {
		return Arrays.stream(values())
			.filter(which)
			.map(Discipline::name)
			.collect(Collectors.joining("', '", "('", "')"));
	}

}
