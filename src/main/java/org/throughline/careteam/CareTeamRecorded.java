package org.throughline.careteam;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Recorded;
import org.throughline.staff.Actor;

/**
 * Something about who stands around a patient changed: the team, the contact card, an
 * agreement, what a contact person may be told, a worry or a view of risk.
 */
public record CareTeamRecorded(Instant at, UUID actorId, UUID clinicId, UUID patientId, String what, UUID subjectId,
		@Nullable UUID huddleId, Map<String, Object> detail) implements Recorded {

	static CareTeamRecorded of(Actor actor, PatientCard patient, String what, UUID subject, Map<String, Object> detail,
			Instant now) {
		return new CareTeamRecorded(now, actor.staffId(), patient.clinicId(), patient.id(), what, subject,
				actor.huddleId(), detail);
	}

}
