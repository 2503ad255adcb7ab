package org.throughline.handoff;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;

/**
 * Something that had to happen before the patient left was seen to, or is open again.
 */
public record BeforeLeavingTicked(Instant at, UUID actorId, UUID clinicId, UUID patientId, String what, UUID subjectId,
		@Nullable UUID huddleId) implements Recorded {
}
