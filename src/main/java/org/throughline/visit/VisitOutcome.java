package org.throughline.visit;

import org.jspecify.annotations.Nullable;

/**
 * What became of a visit.
 */
public enum VisitOutcome {

	CAME("they came"), MISSED("they did not come"), CANCELLED("it is cancelled");

	private final String said;

	VisitOutcome(String said) {
		this.said = said;
	}

	/** As somebody said it: "they came". */
	String said() {
		return this.said;
	}

	/** What a form was opened over: sent back with it. */
	static String asSeen(@Nullable VisitOutcome outcome) {
		return (outcome != null) ? outcome.name() : "OPEN";
	}

}
