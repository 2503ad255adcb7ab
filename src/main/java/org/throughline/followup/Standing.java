package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

/**
 * Where a step stands: in whose hands, waiting on someone outside, or ended. The state
 * always follows from these.
 */
@Embeddable
record Standing(@Enumerated(EnumType.STRING) StepState state, @Embedded Holding holding,
		@Embedded @Nullable Waiting waiting, @Embedded @Nullable Ending ending) {

	static Standing heldBy(Holding holding) {
		return open(holding, null);
	}

	/** What it waits on goes with it, from hand to hand. */
	Standing in(Holding hands) {
		return open(hands, this.waiting);
	}

	/** The owner who was asked says yes. */
	Standing accepted(Actor by, Instant now) {
		requireOpen();
		if (!this.holding.mayBeAnsweredBy(by)) {
			throw notAsSeen();
		}
		return in(this.holding.accepted(by, now));
	}

	/**
	 * "Not me": back with whoever hears it.
	 * @param maker of the step, who hears it when nobody had asked
	 */
	Standing declined(Actor by, UUID maker, String reason, ClinicCalendar calendar, Instant now) {
		requireOpen();
		UUID hears = this.holding.hearsNoOf(by, maker, calendar, now);
		if (hears == null) {
			throw notAsSeen();
		}
		return backTo(hears, NeedCause.DECLINED, this.holding.owner().ownerStaff(), reason, now);
	}

	/** Nobody has it, so nobody waits. */
	Standing backTo(UUID whom, NeedCause because, @Nullable UUID saidNo, @Nullable String reason, Instant now) {
		requireOpen();
		return open(this.holding.backTo(whom, because, saidNo, reason, now), null);
	}

	Standing waitingOn(String whom, Instant until, Instant now) {
		requireAccepted();
		return open(this.holding, Waiting.on(whom, until, this.waiting, now));
	}

	Standing heardBack() {
		if (this.state != StepState.WAITING) {
			throw notAsSeen();
		}
		return open(this.holding, null);
	}

	Standing ended(StepState how, Ending end) {
		requireOpen();
		return new Standing(how, this.holding.over(), this.waiting, end);
	}

	/** Somebody said yes, and it could not be done. */
	Standing failed(Ending end) {
		requireAccepted();
		return ended(StepState.COULD_NOT, end);
	}

	/** As it was before it ended, without the yes that came with doing it. */
	Standing undone(Instant now) {
		Unanswered before = requireEnded().unanswered();
		return (before != null) ? open(this.holding.asBefore(before), this.waiting) : openAgain(now);
	}

	/** As it was before it ended. */
	Standing openAgain(Instant now) {
		requireEnded();
		return open(this.holding.openAgain(now), this.waiting);
	}

	/** From when on nobody has it, if nothing else happens. */
	@Nullable Instant unownedFrom() {
		return switch (this.state) {
			case NEEDED -> this.holding.neededSince();
			case ASKED -> this.holding.answerBy();
			default -> null;
		};
	}

	void requireOpen() {
		if (!this.state.open()) {
			throw notAsSeen();
		}
	}

	/**
	 * @param gap whether it shows as a gap now, and anybody may take it
	 */
	void requireFreeFor(UUID staffId, boolean gap) {
		requireOpen();
		if (!gap && !this.holding.mayBeTakenBy(staffId)) {
			throw notAsSeen();
		}
	}

	private void requireAccepted() {
		requireOpen();
		if (this.holding.acceptance() == null) {
			throw new RefusedByRule("", "Nobody has said yes to this step yet. Take it first.");
		}
	}

	Ending requireEnded() {
		if (this.ending == null) {
			throw new RefusedByRule("", "This step is open already.");
		}
		return this.ending;
	}

	String asSeen() {
		return asSeen(this.state, this.holding.owner().ownerStaff(), this.holding.askedAt());
	}

	/**
	 * Who has it, and whether they said yes or when they were asked; what it waits on is
	 * another matter.
	 */
	static String asSeen(StepState state, @Nullable UUID owner, @Nullable Instant askedAt) {
		StepState hands = (state == StepState.WAITING) ? StepState.ACCEPTED : state;
		String when = (state == StepState.ASKED && askedAt != null) ? ":" + askedAt.getEpochSecond() : "";
		return (owner != null) ? hands + ":" + owner + when : hands.name();
	}

	/** Somebody was first: who has it now, or who ended it. */
	StepNotAsSeen notAsSeen() {
		UUID who = (this.ending != null) ? this.ending.endedBy() : this.holding.owner().ownerStaff();
		return new StepNotAsSeen(this.state, who);
	}

	private static Standing open(Holding hands, @Nullable Waiting wait) {
		return new Standing(hands.state(wait != null), hands, wait, null);
	}

}
