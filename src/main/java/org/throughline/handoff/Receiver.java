package org.throughline.handoff;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * One of those a handoff is offered to.
 *
 * @param seenAt when a page of theirs first showed it
 * @param toldTakenAt when a page of theirs first said that somebody else took it
 */
@Embeddable
record Receiver(UUID staffId, @Nullable Instant seenAt, @Nullable Instant declinedAt, @Nullable String declineReason,
		@Nullable Instant toldTakenAt) {

	static Receiver asked(UUID staffId) {
		return new Receiver(staffId, null, null, null, null);
	}

	boolean is(UUID who) {
		return this.staffId.equals(who);
	}

	boolean isAsked() {
		return this.declinedAt == null;
	}

	Receiver saidNo(String reason, Instant now) {
		return new Receiver(this.staffId, (this.seenAt != null) ? this.seenAt : now, now, reason, this.toldTakenAt);
	}

}
