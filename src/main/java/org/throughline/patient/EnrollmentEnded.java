package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * We no longer follow this person, and why.
 */
public record EnrollmentEnded(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId, LocalDate until,
		String reason) implements Recorded {

	@Override
	public String what() {
		return "care ended";
	}

	@Override
	public Map<String, Object> detail() {
		return Map.of("until", this.until.toString(), "reason", this.reason);
	}

}
