package org.throughline.careplan.web;

/**
 * What plans usually change for, to be chosen with one press.
 */
enum PlanReason {

	ASKED("Asked for by the patient"), TOO_MUCH("It asked too much"), LIFE("Something changed at home or at work"),
	ENDED("Something was done, or fell away"), ADVICE("A clinician advised it"), WORDS("Plainer words");

	private final String label;

	PlanReason(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

}
