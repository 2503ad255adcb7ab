package org.throughline.progress;

import java.time.Instant;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * Somebody answered whether they feel that we talk to each other.
 */
public record FeltAsked(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId) implements Recorded {

	@Override
	public String what() {
		return "asked whether they feel it";
	}

}
