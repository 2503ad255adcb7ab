package org.throughline.shared;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something a person did or looked at. The trail keeps one line of each, written in the
 * same transaction; open pages learn from it that something changed.
 */
public interface Recorded {

	Instant at();

	/** Who did it; absent only before somebody has signed in. */
	@Nullable UUID actorId();

	default @Nullable UUID clinicId() {
		return null;
	}

	default @Nullable UUID patientId() {
		return null;
	}

	/** What happened, as a short lower-case phrase: {@code handoff taken}. */
	String what();

	/** Whether nothing changed: somebody looked, and open pages need not look again. */
	default boolean onlyLooked() {
		return false;
	}

	/** The thing it happened to: a step, a handoff, a flag. */
	default @Nullable UUID subjectId() {
		return null;
	}

	/** The huddle at which the host acted for the room (rule 7). */
	default @Nullable UUID huddleId() {
		return null;
	}

	/** What changed, for the trail alone. Never logged. */
	default Map<String, Object> detail() {
		return Map.of();
	}

}
