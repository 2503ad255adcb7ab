package org.throughline.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A visit as pages show it.
 *
 * @param withName the person it is with, one of us or outside
 * @param hard they came, and it felt like a lot to them
 * @param missAccount what the patient said got in the way, in their words
 */
public record VisitView(UUID id, UUID patientId, Instant startsAt, int minutes, @Nullable UUID withStaff,
		String withName, String purpose, @Nullable VisitOutcome outcome, @Nullable Integer minutesEarly,
		@Nullable MissReason missReason, @Nullable String missAccount, boolean hard, int version) {

	private static final Duration FRESH = Duration.ofDays(14);

	public boolean open() {
		return this.outcome == null;
	}

	/** Sent back with a form, so that what somebody said is not overwritten unseen. */
	public String standing() {
		return VisitOutcome.asSeen(this.outcome);
	}

	public boolean came() {
		return this.outcome == VisitOutcome.CAME;
	}

	public boolean missed() {
		return this.outcome == VisitOutcome.MISSED;
	}

	public boolean cancelled() {
		return this.outcome == VisitOutcome.CANCELLED;
	}

	/** Within the last two weeks. */
	public boolean lately(Instant now) {
		return this.startsAt.isAfter(now.minus(FRESH));
	}

	/** Somebody said lately what became of it, which may have been a slip. */
	public boolean mayBeReopened(Instant now) {
		return !open() && lately(now);
	}

	/** They came lately, and nobody has said that it felt like a lot. */
	public boolean mayHaveBeenHard(Instant now) {
		return came() && !this.hard && lately(now);
	}

	/**
	 * Without what the patient said, and without a reason that is more than logistics.
	 */
	VisitView inGeneralWords() {
		MissReason general = (this.missReason == MissReason.FEAR_OF_BAD_NEWS) ? MissReason.OTHER : this.missReason;
		return new VisitView(this.id, this.patientId, this.startsAt, this.minutes, this.withStaff, this.withName,
				this.purpose, this.outcome, this.minutesEarly, general, null, false, this.version);
	}

}
