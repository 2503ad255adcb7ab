package org.throughline.huddle;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;

/**
 * Something happened at a huddle: opened, hosted by somebody else, its clock started, a
 * patient talked through or brought back, closed.
 */
public record HuddleHeld(Instant at, UUID actorId, UUID clinicId, @Nullable UUID patientId, String what,
		UUID huddleId) implements Recorded {

	@Override
	public UUID subjectId() {
		return this.huddleId;
	}

}
