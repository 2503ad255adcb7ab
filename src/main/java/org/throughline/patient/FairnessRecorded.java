package org.throughline.patient;

import java.time.Instant;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * Something was done differently for a patient for a while, or a word that others put on
 * them was written down, questioned or set aside.
 */
public record FairnessRecorded(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId,
		String what) implements Recorded {

	static FairnessRecorded of(UUID actorId, PatientCard patient, UUID subjectId, String what, Instant now) {
		return new FairnessRecorded(now, actorId, patient.clinicId(), patient.id(), subjectId, what);
	}

}
