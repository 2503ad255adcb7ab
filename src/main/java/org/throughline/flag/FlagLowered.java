package org.throughline.flag;

import java.time.Instant;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * Somebody lowered a raised flag before its end.
 */
public record FlagLowered(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId) implements Recorded {

	@Override
	public String what() {
		return "flag lowered";
	}

}
