package org.throughline.staff;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A colleague who stands in while somebody is away: for one kind of step, or for
 * everything.
 *
 * @param kind the name of the kind of step; absent when it is everything
 * @param acceptedAt when they said yes
 */
public record Cover(UUID id, @Nullable String kind, UUID staffId, UUID askedBy, Instant askedAt, Instant answerBy,
		@Nullable Instant acceptedAt) {

	public boolean isFor(String kindOfStep) {
		return this.kind == null || this.kind.equals(kindOfStep);
	}

	/** Such as "lab steps". */
	String what() {
		return (this.kind == null) ? "everything" : this.kind.toLowerCase(Locale.ROOT) + " steps";
	}

	public boolean isAccepted() {
		return this.acceptedAt != null;
	}

	/** They said yes, or may still answer. */
	public boolean stands(Instant now) {
		return isAccepted() || !this.answerBy.isBefore(now);
	}

}
