package org.throughline.progress;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;

/**
 * Somebody was in touch with a patient, or tried to be.
 */
public record ContactLogged(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId,
		@Nullable UUID huddleId, ContactOutcome outcome) implements Recorded {

	@Override
	public String what() {
		return "contact logged";
	}

	@Override
	public Map<String, Object> detail() {
		return Map.of("outcome", this.outcome.name());
	}

}
