package org.throughline.progress;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;

/**
 * Somebody wrote a three-line note; the ones before it are kept.
 */
public record NoteWritten(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId,
		@Nullable UUID huddleId) implements Recorded {

	@Override
	public String what() {
		return "three-line note written";
	}

}
