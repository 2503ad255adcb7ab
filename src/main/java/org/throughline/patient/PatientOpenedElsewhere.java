package org.throughline.patient;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * A clinical person opened another clinic's patient, with a reason.
 *
 * @param clinicId the patient's clinic, whose privacy person is to see it
 */
public record PatientOpenedElsewhere(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId,
		String reason) implements Recorded {

	@Override
	public String what() {
		return "another clinic's patient opened";
	}

	@Override
	public Map<String, Object> detail() {
		return Map.of("reason", this.reason);
	}

}
