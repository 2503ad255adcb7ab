package org.throughline.responsibility;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;
import org.throughline.staff.Actor;

/**
 * Something happened to a standing responsibility: it was needed, asked, taken, declined,
 * given back or ended.
 */
public record ResponsibilityRecorded(Instant at, UUID actorId, UUID clinicId, UUID patientId, String what,
		UUID subjectId, @Nullable UUID huddleId, Map<String, Object> detail) implements Recorded {

	static ResponsibilityRecorded of(Responsibility about, String what, @Nullable String reason, Actor by,
			Instant now) {
		return of(about, what, reason, by.staffId(), by.huddleId(), now);
	}

	/** Needed with our care, which began again. */
	static ResponsibilityRecorded neededAgain(Responsibility about, UUID by, Instant now) {
		return of(about, "needed", null, by, null, now);
	}

	/** Ended with everything else, when our care ended. */
	static ResponsibilityRecorded ended(Responsibility about, String why, UUID by, Instant now) {
		return of(about, "ended", why, by, null, now);
	}

	private static ResponsibilityRecorded of(Responsibility about, String what, @Nullable String reason, UUID by,
			@Nullable UUID huddleId, Instant now) {
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("kind", about.duty().kind().name());
		put(detail, "holder", about.holder());
		put(detail, "asked", about.asked());
		put(detail, "endsOn", about.duty().endsOn());
		put(detail, "reason", reason);
		return new ResponsibilityRecorded(now, by, about.clinicId(), about.patientId(), "responsibility " + what,
				about.id(), huddleId, detail);
	}

	private static void put(Map<String, Object> detail, String name, @Nullable Object value) {
		if (value != null) {
			detail.put(name, value.toString());
		}
	}

}
