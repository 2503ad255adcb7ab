package org.throughline.paper;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;

/**
 * A prescriber or nurse confirmed a dose for the printed plan.
 */
record DoseConfirmed(Instant at, UUID actorId, @Nullable UUID clinicId, @Nullable UUID patientId,
		@Nullable UUID subjectId) implements Recorded {

	@Override
	public String what() {
		return "dose confirmed for paper";
	}

	@Override
	public @Nullable UUID huddleId() {
		return null;
	}

	@Override
	public Map<String, Object> detail() {
		return Map.of();
	}

}
