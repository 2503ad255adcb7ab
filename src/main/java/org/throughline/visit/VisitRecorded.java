package org.throughline.visit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;
import org.throughline.staff.Actor;

/**
 * A visit was booked, or somebody said what became of it.
 */
public record VisitRecorded(Instant at, UUID actorId, UUID clinicId, UUID patientId, String what, UUID subjectId,
		Map<String, Object> detail) implements Recorded {

	static VisitRecorded of(Visit visit, String what, Actor actor, Instant now, Map<String, Object> detail) {
		return new VisitRecorded(now, actor.staffId(), visit.clinicId(), visit.patientId(), what, visit.id(), detail);
	}

}
