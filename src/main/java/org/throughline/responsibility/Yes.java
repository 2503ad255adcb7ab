package org.throughline.responsibility;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.throughline.staff.Actor;

/**
 * Somebody said yes and holds it since; written down by whoever heard it.
 */
@Embeddable
record Yes(UUID holder, Instant heldSince, UUID yesRecordedBy, @Nullable UUID yesAtHuddle) {

	static Yes of(UUID holder, Actor recordedBy, Instant now) {
		return new Yes(holder, now, recordedBy.staffId(), recordedBy.huddleId());
	}

}
