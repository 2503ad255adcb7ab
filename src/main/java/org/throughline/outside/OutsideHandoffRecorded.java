package org.throughline.outside;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * A handoff was sent outside, or confirmed from there.
 */
record OutsideHandoffRecorded(Instant at, UUID actorId, UUID clinicId, UUID patientId, String what, UUID subjectId,
		Map<String, Object> detail) implements Recorded {
}
