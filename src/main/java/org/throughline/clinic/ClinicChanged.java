package org.throughline.clinic;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;

/**
 * A clinic was opened, or its hours, closed days or thresholds changed.
 */
public record ClinicChanged(Instant at, @Nullable UUID actorId, UUID clinicId) implements Recorded {

	@Override
	public String what() {
		return "clinic changed";
	}

}
