package org.throughline.careteam;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;
import org.throughline.staff.Actor;

/**
 * A clinic came to know somebody who treats its patients elsewhere, knows them otherwise
 * now, or works with them no more.
 */
public record ExternalClinicianRecorded(Instant at, UUID actorId, UUID clinicId, UUID subjectId, String what,
		Map<String, Object> detail) implements Recorded {

	static ExternalClinicianRecorded of(Actor actor, UUID subject, String what, Map<String, Object> detail,
			Instant now) {
		return new ExternalClinicianRecorded(now, actor.staffId(), actor.clinicId(), subject, what, detail);
	}

}
