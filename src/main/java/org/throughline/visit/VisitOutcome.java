package org.throughline.visit;

/**
 * What became of a visit.
 */
public enum VisitOutcome {

	CAME, MISSED, CANCELLED

}
