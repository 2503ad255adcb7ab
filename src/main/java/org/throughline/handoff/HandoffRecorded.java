package org.throughline.handoff;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;
import org.throughline.staff.Actor;

/**
 * Something happened to a handoff: it was offered, taken, given back, declined,
 * withdrawn, reported back or read.
 */
public record HandoffRecorded(Instant at, UUID actorId, UUID clinicId, UUID patientId, String what, UUID subjectId,
		@Nullable UUID huddleId, Map<String, Object> detail) implements Recorded {

	static HandoffRecorded of(Handoff handoff, String what, Actor by, Map<String, Object> detail, Instant now) {
		return new HandoffRecorded(now, by.staffId(), handoff.clinicId(), handoff.patientId(), "handoff " + what,
				handoff.id(), by.huddleId(), detail);
	}

}
