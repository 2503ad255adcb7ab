package org.throughline.handoff;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;

/**
 * A line that says what not to ask again was written down, or taken back.
 */
public record AlreadyToldRecorded(Instant at, UUID actorId, UUID clinicId, UUID patientId, String what, UUID subjectId,
		@Nullable UUID huddleId) implements Recorded {
}
