package org.throughline.followup;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;
import org.throughline.staff.Actor;

/**
 * Something happened to a next step: it was asked, accepted, declined, handed over, moved
 * or ended.
 *
 * @param ownerStaff the staff member it rests with now, so that open pages of theirs
 * learn of it
 */
public record StepRecorded(Instant at, UUID actorId, UUID clinicId, UUID patientId, String what, UUID subjectId,
		@Nullable UUID huddleId, @Nullable UUID ownerStaff, StepState state,
		Map<String, Object> detail) implements Recorded {

	static StepRecorded of(FollowUp step, StepAct act, Actor by, Instant now) {
		StepState state = step.standing().state();
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("state", state.name());
		put(detail, "reason", act.reason());
		put(detail, "fromDue", act.fromDue());
		put(detail, "toDue", act.toDue());
		put(detail, "fromStaff", act.fromStaff());
		put(detail, "toStaff", act.toStaff());
		return new StepRecorded(now, by.staffId(), step.clinicId(), step.patientId(), "step " + act.what(), step.id(),
				by.huddleId(), step.holding().owner().ownerStaff(), state, detail);
	}

	private static void put(Map<String, Object> detail, String name, @Nullable Object value) {
		if (value != null) {
			detail.put(name, value.toString());
		}
	}

}
