package org.throughline.handoff;

/**
 * What becomes of the next step when its handoff is withdrawn.
 */
public enum WithdrawnStep {

	DROPPED, KEPT, GIVEN_ON

}
