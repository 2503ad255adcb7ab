package org.throughline.handoff;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/**
 * One of those a handoff is offered to.
 *
 * @param seenAt when they first opened it
 * @param toldTakenAt when a page of theirs first said that somebody else took it
 * @param instead whose part they got by handing over
 * @param askedAt when it was asked of them in that place; absent for the first offer
 */
@Embeddable
record Receiver(UUID staffId, @Nullable Instant seenAt, @Nullable Instant declinedAt, @Nullable String declineReason,
		@Nullable Instant toldTakenAt, @Embedded @Nullable Passed passed, @Embedded @Nullable Instead instead,
		@Nullable Instant askedAt) {

	static Receiver asked(UUID staffId) {
		return new Receiver(staffId, null, null, null, null, null, null, null);
	}

	boolean is(UUID who) {
		return this.staffId.equals(who);
	}

	boolean isAsked() {
		return this.declinedAt == null;
	}

	Receiver saidNo(String reason, Instant now) {
		return new Receiver(this.staffId, seenBy(now), now, reason, this.toldTakenAt, this.passed, this.instead,
				this.askedAt);
	}

	/** They answered, so they have seen it. */
	Receiver saidYes(Instant now) {
		return new Receiver(this.staffId, seenBy(now), null, null, this.toldTakenAt, this.passed, this.instead,
				this.askedAt);
	}

	Receiver passedOn(Passed how) {
		return new Receiver(this.staffId, this.seenAt, null, null, null, how, null, null);
	}

	/**
	 * Somebody else stands in their place, and it came to them the same way; nobody
	 * passed it on to themselves.
	 */
	Receiver replacedBy(UUID who, String why, Instant now) {
		boolean theirOwn = this.passed != null && this.passed.passedBy().equals(who);
		return new Receiver(who, null, null, null, null, theirOwn ? null : this.passed, new Instead(this.staffId, why),
				now);
	}

	/** Asked themselves, they have the part of a colleague too. */
	Receiver standingInFor(UUID whom, String why) {
		return new Receiver(this.staffId, this.seenAt, this.declinedAt, this.declineReason, this.toldTakenAt,
				this.passed, new Instead(whom, why), this.askedAt);
	}

	private Instant seenBy(Instant now) {
		return (this.seenAt != null) ? this.seenAt : now;
	}

}
