package org.throughline.patient;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;

/**
 * Somebody opened a page about one patient.
 */
public record PatientLookedAt(Instant at, UUID actorId, UUID clinicId, UUID patientId, @Nullable UUID huddleId,
		String page) implements Recorded {

	@Override
	public String what() {
		return "patient looked at";
	}

	@Override
	public Map<String, Object> detail() {
		return Map.of("page", this.page);
	}

	@Override
	public boolean onlyLooked() {
		return true;
	}

}
