package org.throughline.visit;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

/**
 * One visit and what became of it.
 */
@Entity
@Table(name = "visit")
class Visit {

	@Id
	private UUID id;

	private UUID patientId;

	private UUID clinicId;

	private Instant startsAt;

	private int minutes;

	private @Nullable UUID withStaff;

	private @Nullable String withName;

	private String purpose;

	private UUID bookedBy;

	private Instant bookedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable VisitOutcome outcome;

	private @Nullable Instant outcomeAt;

	private @Nullable UUID outcomeBy;

	private @Nullable Integer minutesEarly;

	@Enumerated(EnumType.STRING)
	private @Nullable MissReason missReason;

	private @Nullable String missAccount;

	private @Nullable Instant hardAt;

	private @Nullable UUID hardBy;

	@Version
	private @Nullable Integer version;

	protected Visit() {
	}

	Visit(BookVisit booking, UUID clinicId, Actor by, Instant now) {
		this.id = Ids.next();
		this.patientId = booking.patientId();
		this.clinicId = clinicId;
		this.startsAt = booking.startsAt();
		this.minutes = booking.minutes();
		this.withStaff = booking.withStaff();
		this.withName = booking.withName();
		this.purpose = booking.purpose();
		this.bookedBy = by.staffId();
		this.bookedAt = now;
	}

	void came(@Nullable Integer minutesEarly, Actor by, Instant now) {
		settle(VisitOutcome.CAME, by, now);
		this.minutesEarly = minutesEarly;
	}

	void missed(MissReason reason, @Nullable String account, Actor by, Instant now) {
		if (now.isBefore(this.startsAt)) {
			throw new RefusedByRule("", "The visit has not begun yet. Cancel it instead.");
		}
		settle(VisitOutcome.MISSED, by, now);
		this.missReason = reason;
		this.missAccount = account;
	}

	/** They came, and it felt like a lot: whoever heard it first is kept. */
	void feltHard(Actor by, Instant now) {
		requireCame();
		if (this.hardAt == null) {
			this.hardAt = now;
			this.hardBy = by.staffId();
		}
	}

	void requireCame() {
		if (this.outcome != VisitOutcome.CAME) {
			throw new RefusedByRule("", "Say first that they came.");
		}
	}

	void cancelled(Actor by, Instant now) {
		if (this.outcome != null) {
			throw new RefusedByRule("", "Somebody has already said what became of this visit.");
		}
		settle(VisitOutcome.CANCELLED, by, now);
	}

	/** Nobody has said what became of it: that was a slip. */
	void reopened() {
		this.outcome = null;
		this.outcomeAt = null;
		this.outcomeBy = null;
		forgetHowItWas();
	}

	/**
	 * The same day and time with somebody else of us.
	 * @return whether it was still with the one who hands it over
	 */
	boolean passTo(UUID to, UUID from) {
		boolean theirs = this.outcome == null && from.equals(this.withStaff);
		if (theirs) {
			this.withStaff = to;
		}
		return theirs;
	}

	/** Who has said what became of it by now, when that is not what was seen. */
	@Nullable VisitSettled settledUnlike(@Nullable String seen) {
		if (seen == null || seen.equals(VisitOutcome.asSeen(this.outcome)) || this.outcome == null
				|| this.outcomeBy == null || this.outcomeAt == null) {
			return null;
		}
		return new VisitSettled(this.outcome, this.outcomeBy, this.outcomeAt);
	}

	/** Somebody has said so already, in the same words. */
	boolean isMissedFor(MissReason reason, @Nullable String account) {
		return this.outcome == VisitOutcome.MISSED && this.missReason == reason
				&& Objects.equals(this.missAccount, account);
	}

	/**
	 * What became of it may be corrected by whoever saw what was said: the last one to
	 * say counts.
	 */
	private void settle(VisitOutcome outcome, Actor by, Instant now) {
		this.outcome = outcome;
		this.outcomeAt = now;
		this.outcomeBy = by.staffId();
		forgetHowItWas();
	}

	private void forgetHowItWas() {
		this.minutesEarly = null;
		this.missReason = null;
		this.missAccount = null;
		this.hardAt = null;
		this.hardBy = null;
	}

	boolean isOpen() {
		return this.outcome == null;
	}

	UUID id() {
		return this.id;
	}

	UUID patientId() {
		return this.patientId;
	}

	UUID clinicId() {
		return this.clinicId;
	}

}
