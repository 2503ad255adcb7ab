package org.throughline.progress;

import java.time.Instant;
import java.util.UUID;

/**
 * The three-line note of a patient: what changed, who is calling whom, what would worry
 * me before the next visit.
 */
public record HuddleNote(UUID patientId, String whatChanged, String whoCallsWhom, String wouldWorry, UUID writtenBy,
		Instant writtenAt) {
}
