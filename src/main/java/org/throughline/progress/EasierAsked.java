package org.throughline.progress;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;

/**
 * Somebody was asked what got easier, at a visit or at a handoff.
 */
public record EasierAsked(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId,
		@Nullable UUID huddleId) implements Recorded {

	@Override
	public String what() {
		return "asked what got easier";
	}

}
