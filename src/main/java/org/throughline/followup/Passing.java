package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

/**
 * A step goes from hand to hand: asked, handed over, taken, given back, sent back.
 *
 * @param by who passes it, or wrote down that it was passed
 */
record Passing(FollowUp step, Actor by, Instant now) {

	StepAct ask(StaffCard whom, ClinicCalendar calendar) {
		return ask(whom, false, null, calendar);
	}

	/**
	 * @param gap whether it shows as a gap now, and whoever has not answered may be asked
	 * again
	 * @param why it comes to them, for them to read
	 */
	StepAct ask(StaffCard whom, boolean gap, @Nullable String why, ClinicCalendar calendar) {
		this.step.standing().requireOpen();
		this.step.requireAble(whom);
		boolean again = this.step.holding().owner().isStaff(whom.id());
		boolean self = whom.id().equals(this.by.staffId());
		if (again && (!gap || !self && this.step.holding().mayAnswerStill(this.now))) {
			throw this.step.standing().notAsSeen();
		}
		boolean free = again || this.step.holding().owner().ownerStaff() == null;
		String what = free ? (self ? "accepted" : "asked") : (self ? "taken over" : "handed over");
		Holding hands = offeredTo(whom, calendar);
		return this.step.turned(what, why, in((why != null) ? hands.because(why) : hands));
	}

	/** The patient has died: to end it is anybody's work, whatever its kind. */
	StepAct toCloseOut(StaffCard coordinator, ClinicCalendar calendar) {
		return passed("asked to close out", offeredTo(coordinator, calendar));
	}

	/** The receiver took the handoff and has thereby accepted its step. */
	StepAct taken(StaffCard receiver) {
		this.step.standing().requireOpen();
		this.step.requireAble(receiver);
		return passed("taken", this.step.holding().acceptedBy(receiver.id(), this.by, this.now));
	}

	/** A receiver gave the handoff back while others are still asked. */
	StepAct backWith(UUID senderId) {
		this.step.standing().requireOpen();
		return passed("given back", this.step.holding().acceptedBy(senderId, this.by, this.now));
	}

	/** The last one asked sent the handoff back: nobody has its step. */
	StepAct sentBack(UUID senderId, @Nullable String reason) {
		return this.step.turned("sent back", reason,
				this.step.standing().backTo(senderId, NeedCause.SENT_BACK, this.by.staffId(), reason, this.now));
	}

	/**
	 * To somebody else, state and due kept: asked of them, or theirs to look at, or
	 * theirs to hear the answer to.
	 */
	StepAct handOver(UUID from, StaffCard to, String reason, ClinicCalendar calendar) {
		this.step.standing().requireOpen();
		Holding hands = this.step.holding();
		return switch (hands.roleOf(from)) {
			case CHECKS -> this.step.turned("check handed over", reason, in(hands.checkedBy(to.id())));
			case ASKED_IT -> this.step.turned("asker changed", reason, in(hands.askedInsteadBy(to.id())));
			case HAS_IT -> {
				this.step.requireAble(to);
				yield this.step.turned("handed over", reason, in(offeredTo(to, calendar).because(reason)));
			}
		};
	}

	private Holding offeredTo(StaffCard whom, ClinicCalendar calendar) {
		return this.step.holding().offeredTo(whom.id(), this.by, this.step.dueAt(), calendar, this.now);
	}

	private StepAct passed(String what, Holding to) {
		return this.step.turned(what, null, in(to));
	}

	private Standing in(Holding hands) {
		return this.step.standing().in(hands);
	}

}
