package org.throughline.careplan;

import java.time.Instant;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * Somebody was asked whether they picked up the prescription.
 */
public record PickupAsked(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId) implements Recorded {

	@Override
	public String what() {
		return "asked about the prescription";
	}

}
