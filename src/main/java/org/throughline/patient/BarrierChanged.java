package org.throughline.patient;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * Something that gets in the way was noted, cleared, or is back.
 */
public record BarrierChanged(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId, String what,
		Map<String, Object> detail) implements Recorded {

}
