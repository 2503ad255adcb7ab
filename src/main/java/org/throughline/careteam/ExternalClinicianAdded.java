package org.throughline.careteam;

import java.time.Instant;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * A clinic came to know somebody who treats its patients elsewhere.
 */
public record ExternalClinicianAdded(Instant at, UUID actorId, UUID clinicId, UUID subjectId) implements Recorded {

	@Override
	public String what() {
		return "external clinician added";
	}

}
