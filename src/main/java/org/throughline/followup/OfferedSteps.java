package org.throughline.followup;

import java.util.UUID;

/**
 * Whether a step goes with a warm handoff that waits for a yes: whoever takes that has
 * the step, and until then the sender answers for it (rule 3).
 */
public interface OfferedSteps {

	boolean waitsForAYes(UUID handoffId);

}
