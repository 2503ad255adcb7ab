package org.throughline.patient;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * What is written down about a patient was added to or changed; the trail keeps which
 * fields, with what stood there before.
 */
public record PatientChanged(Instant at, UUID actorId, UUID clinicId, UUID patientId, String what,
		Map<String, Object> detail) implements Recorded {

}
