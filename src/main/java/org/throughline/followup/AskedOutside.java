package org.throughline.followup;

import java.util.Optional;
import java.util.UUID;

/**
 * Which handoff to somebody elsewhere a step asks about, so that whoever does the step
 * finds where to write down that it arrived.
 */
public interface AskedOutside {

	/** By the step; absent when it asks about none. */
	Optional<UUID> handoffOf(UUID stepId);

}
