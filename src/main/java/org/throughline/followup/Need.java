package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Nobody has a step, or nobody had it once: then without {@code neededSince}.
 */
@Embeddable
record Need(@Nullable Instant neededSince, @Enumerated(EnumType.STRING) NeedCause neededBecause,
		@Nullable UUID declinedBy, @Nullable String declineReason, @Nullable UUID cameBackTo) {

	static Need found(NeedCause because, Instant now) {
		return new Need(now, because, null, null, null);
	}

	Need over() {
		return since(null);
	}

	Need again(Instant now) {
		return since(now);
	}

	/** Somebody else hears of it first. */
	Need cameBackTo(UUID staffId) {
		return new Need(this.neededSince, this.neededBecause, this.declinedBy, this.declineReason, staffId);
	}

	private Need since(@Nullable Instant when) {
		return new Need(when, this.neededBecause, this.declinedBy, this.declineReason, this.cameBackTo);
	}

}
