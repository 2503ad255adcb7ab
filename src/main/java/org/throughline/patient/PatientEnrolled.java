package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * Somebody said: we follow this person.
 */
public record PatientEnrolled(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId, LocalDate since,
		String agreedHow) implements Recorded {

	@Override
	public String what() {
		return "taken into our care";
	}

	@Override
	public Map<String, Object> detail() {
		return Map.of("since", this.since.toString(), "agreed", this.agreedHow);
	}

}
