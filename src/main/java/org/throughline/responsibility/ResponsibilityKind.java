package org.throughline.responsibility;

import java.util.Arrays;
import java.util.List;

import org.throughline.followup.StepKind;
import org.throughline.staff.Cover;

/**
 * What is looked after for a patient. The kind limits who may hold it, and how it reads
 * to people outside the clinical group and on the wall.
 */
public enum ResponsibilityKind {

	/** Worries and agreements come to whoever keeps the plan. Begins with the plan. */
	PLAN("The plan", "The plan", WhoMay.CLINICIAN, StepKind.OTHER),

	RISK("Risk", "Clinical responsibility", WhoMay.CLINICIAN, StepKind.SAFETY),

	REFILLS("Refills", "Medication responsibility", WhoMay.PRESCRIBER_OR_NURSE, StepKind.MEDICATION),

	BRIDGE("Bridge medication", "Medication responsibility", WhoMay.PRESCRIBER_OR_NURSE, StepKind.MEDICATION),

	LABS("Labs", "Lab responsibility", WhoMay.ANYBODY, StepKind.LAB),

	FAMILY("Family contact", "Family contact", WhoMay.ANYBODY, StepKind.CALL),

	TRANSPORT("Transport", "Transport", WhoMay.ANYBODY, StepKind.RIDE),

	/** A kind of the clinic's own: it says itself who may hold it. */
	OWN("Another", "Clinical responsibility", WhoMay.ANYBODY, StepKind.OTHER);

	private final String label;

	private final String coveredName;

	private final WhoMay whoMay;

	private final StepKind coveredAs;

	ResponsibilityKind(String label, String coveredName, WhoMay whoMay, StepKind coveredAs) {
		this.label = label;
		this.coveredName = coveredName;
		this.whoMay = whoMay;
		this.coveredAs = coveredAs;
	}

	/** Those that each patient has at most one of, in the order in which a page asks. */
	public static List<ResponsibilityKind> usual() {
		return Arrays.stream(values()).filter((kind) -> kind != PLAN && kind != BRIDGE && kind != OWN).toList();
	}

	/** One of every clinic's kinds, which needs nothing but somebody's word. */
	public boolean isAddedAlone() {
		return this != PLAN && this != OWN;
	}

	public String label() {
		return this.label;
	}

	/** What the wall and people outside the clinical group read. */
	public String coveredName() {
		return this.coveredName;
	}

	WhoMay whoMay() {
		return this.whoMay;
	}

	/** Whoever covers this kind of step while the holder is away looks after it too. */
	StepKind coveredAs() {
		return this.coveredAs;
	}

	/** Whether this cover looks after it while the holder is away. */
	public boolean isCoveredBy(Cover cover) {
		return cover.isFor(this.coveredAs.name());
	}

	/** Whether everybody in the clinic may read it. */
	public boolean readByAll() {
		return this == FAMILY || this == TRANSPORT;
	}

}
