package org.throughline.flag;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * Somebody raised a flag.
 */
public record FlagRaised(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId,
		FlagKind kind) implements Recorded {

	@Override
	public String what() {
		return "flag raised";
	}

	@Override
	public Map<String, Object> detail() {
		return Map.of("kind", this.kind);
	}

}
