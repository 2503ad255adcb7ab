package org.throughline.patient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;

/**
 * Somebody opened a list; the trail keeps who stood on it.
 */
public record ListLookedAt(Instant at, UUID actorId, UUID clinicId, List<UUID> patientIds, @Nullable UUID huddleId,
		String page) implements Recorded {

	@Override
	public String what() {
		return "list looked at";
	}

	@Override
	public Map<String, Object> detail() {
		return Map.of("page", this.page, "patientIds", this.patientIds);
	}

	@Override
	public boolean onlyLooked() {
		return true;
	}

}
