package org.throughline.safetyplan;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * A safety plan was written, given on paper, taken back, or asked about.
 */
public record SafetyPlanRecorded(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId, String what,
		Map<String, Object> detail) implements Recorded {
}
