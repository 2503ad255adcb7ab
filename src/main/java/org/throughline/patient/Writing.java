package org.throughline.patient;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote down a person first, and who changed it last.
 */
@Embeddable
record Writing(Instant addedAt, UUID addedBy, @Nullable Instant changedAt, @Nullable UUID changedBy) {

	static Writing begun(UUID by, Instant now) {
		return new Writing(now, by, null, null);
	}

	Writing changed(UUID by, Instant now) {
		return new Writing(this.addedAt, this.addedBy, now, by);
	}

}
