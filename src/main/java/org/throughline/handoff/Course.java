package org.throughline.handoff;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;

/**
 * How a handoff went: offered, and what came of it, each with when and by whom. The stage
 * follows from these.
 */
@Embeddable
record Course(UUID senderId, Instant offeredAt, @Embedded @Nullable Taking taking, @Nullable Instant sentBackAt,
		@Embedded @Nullable Withdrawal withdrawal, @Embedded @Nullable Leaving leaving,
		@Embedded @Nullable Reporting reporting, @Nullable Instant acknowledgedAt) {

	static Course offered(UUID senderId, Instant now) {
		return new Course(senderId, now, null, null, null, null, null, null);
	}

	/** The receiver says yes, or the sender heard them say so. */
	Course takenBy(UUID who, UUID recordedBy, Instant now) {
		requireOpenTo(who);
		return with(new Taking(who, now, recordedBy, null), null);
	}

	/**
	 * Whoever has it asks somebody to have it instead, and answers for it until then.
	 */
	Course passedTo(UUID from, UUID to) {
		requireTakenBy(from);
		UUID asked = passedTo();
		if (asked != null || this.taking == null) {
			throw new HandoffNotAsSeen(stage(), from, asked, null);
		}
		return with(this.taking.passedTo(to), this.sentBackAt);
	}

	/** Nobody is asked to have it instead any more. */
	Course kept() {
		return (passedTo() != null && this.taking != null) ? with(this.taking.kept(), this.sentBackAt) : this;
	}

	/** Somebody else waits for the word back, or is answerable until it is taken. */
	Course sentBy(UUID who) {
		return new Course(who, this.offeredAt, this.taking, this.sentBackAt, this.withdrawal, this.leaving,
				this.reporting, this.acknowledgedAt);
	}

	/** Somebody else owes the word back, or is asked to have it instead. */
	Course takenInsteadBy(UUID from, UUID to) {
		if (this.taking == null || stage() != HandoffStage.TAKEN) {
			return this;
		}
		if (from.equals(this.taking.passedTo())) {
			boolean itsHolder = to.equals(this.taking.takenBy());
			return with(itsHolder ? this.taking.kept() : this.taking.passedTo(to), this.sentBackAt);
		}
		return isTakenBy(from) ? with(this.taking.by(to), this.sentBackAt) : this;
	}

	/** Open to whoever is still asked. */
	Course givenBack() {
		return with((Taking) null, this.sentBackAt);
	}

	/** Whoever has it, or the sender as long as nobody has. */
	UUID answering() {
		return (stage() == HandoffStage.TAKEN && this.taking != null) ? this.taking.takenBy() : this.senderId;
	}

	/** Whom its holder has asked to have it instead. */
	@Nullable UUID passedTo() {
		return (this.taking != null) ? this.taking.passedTo() : null;
	}

	@Nullable Instant takenAt() {
		return (this.taking != null) ? this.taking.takenAt() : null;
	}

	Course sentBack(Instant now) {
		return with(this.taking, now);
	}

	Course withdrawn(String reason, Instant now) {
		requireOffered();
		return with(new Withdrawal(now, reason), this.leaving);
	}

	Course left(UUID toldBy, Instant now) {
		HandoffStage stage = stage();
		if (stage != HandoffStage.OFFERED && stage != HandoffStage.TAKEN) {
			throw notAsSeen();
		}
		return kept().with(this.withdrawal, new Leaving(now, toldBy));
	}

	Course reported(HandoffReport report, Instant now) {
		return kept().with(new Reporting(now, report.words(), report.safetyPlanMade(), report.sameDayIntake(),
				report.nextVisitOn()), this.acknowledgedAt);
	}

	/** Once is enough. */
	Course acknowledged(Instant now) {
		if (this.reporting == null) {
			throw notAsSeen();
		}
		return (this.acknowledgedAt != null) ? this : with(this.reporting, now);
	}

	/** Whoever waits for the word wrote it: nobody else is left who would read it. */
	Course readByItsWriter(Instant now) {
		boolean same = this.taking != null && this.taking.takenBy().equals(this.senderId);
		return (same && stage() == HandoffStage.REPORTED) ? acknowledged(now) : this;
	}

	HandoffStage stage() {
		if (this.leaving != null) {
			return HandoffStage.LEFT_BEFORE;
		}
		if (this.withdrawal != null) {
			return HandoffStage.WITHDRAWN;
		}
		if (this.sentBackAt != null) {
			return HandoffStage.SENT_BACK;
		}
		if (this.taking == null) {
			return HandoffStage.OFFERED;
		}
		if (this.reporting == null) {
			return HandoffStage.TAKEN;
		}
		return (this.acknowledgedAt == null) ? HandoffStage.REPORTED : HandoffStage.ACKNOWLEDGED;
	}

	boolean isTakenBy(UUID who) {
		return stage() == HandoffStage.TAKEN && this.taking != null && this.taking.takenBy().equals(who);
	}

	void requireSender(UUID who, String otherwise) {
		if (!this.senderId.equals(who)) {
			throw new RefusedByRule("", otherwise);
		}
	}

	/** Not taken yet, or its holder asked this person to have it instead. */
	void requireOpenTo(UUID who) {
		if (stage() != HandoffStage.TAKEN || !who.equals(passedTo())) {
			requireOffered();
		}
	}

	void requireOffered() {
		if (stage() != HandoffStage.OFFERED) {
			throw notAsSeen();
		}
	}

	void requireTakenBy(UUID who) {
		if (!isTakenBy(who)) {
			throw notAsSeen();
		}
	}

	private HandoffNotAsSeen notAsSeen() {
		if (this.leaving != null) {
			return new HandoffNotAsSeen(stage(), this.leaving.leftBeforeBy(), null, this.leaving.leftBeforeAt());
		}
		if (this.withdrawal != null) {
			return new HandoffNotAsSeen(stage(), this.senderId, null, this.withdrawal.withdrawnAt());
		}
		if (this.sentBackAt != null || this.taking == null) {
			return new HandoffNotAsSeen(stage(), null, null, this.sentBackAt);
		}
		return new HandoffNotAsSeen(stage(), this.taking.takenBy(), null, this.taking.takenAt());
	}

	private Course with(@Nullable Taking taken, @Nullable Instant cameBack) {
		return new Course(this.senderId, this.offeredAt, taken, cameBack, this.withdrawal, this.leaving, this.reporting,
				this.acknowledgedAt);
	}

	private Course with(@Nullable Withdrawal withdrawn, @Nullable Leaving left) {
		return new Course(this.senderId, this.offeredAt, this.taking, this.sentBackAt, withdrawn, left, this.reporting,
				this.acknowledgedAt);
	}

	private Course with(Reporting told, @Nullable Instant read) {
		return new Course(this.senderId, this.offeredAt, this.taking, this.sentBackAt, this.withdrawal, this.leaving,
				told, read);
	}

}
