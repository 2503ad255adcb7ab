package org.throughline.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;

/**
 * A warm handoff: offered to one to five people, taken by the first, reported back to the
 * sender.
 */
@Entity
class Handoff {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID patientId;

	private UUID clinicId;

	private UUID followUpId;

	private UUID senderId;

	@Enumerated(EnumType.STRING)
	private HandoffKind kind;

	private boolean saidInFront;

	private boolean safety;

	private String concern;

	private @Nullable String mostUrgent;

	private @Nullable String whatChanged;

	private @Nullable String wouldWorry;

	private @Nullable Integer minutes;

	private Instant offeredAt;

	@ElementCollection
	@CollectionTable(name = "handoff_receiver", joinColumns = @JoinColumn(name = "handoff_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<Receiver> receivers;

	@Embedded
	private @Nullable Taking taking;

	private @Nullable Instant sentBackAt;

	@Embedded
	private @Nullable Withdrawal withdrawal;

	@Embedded
	private @Nullable Leaving leaving;

	@Embedded
	private @Nullable Reporting reporting;

	private @Nullable Instant acknowledgedAt;

	protected Handoff() {
	}

	Handoff(UUID id, HandoffOffer offer, UUID clinicId, UUID followUpId, UUID senderId, Instant now) {
		if (offer.to().contains(senderId)) {
			throw new RefusedByRule("to", "You are the one who hands over. Choose someone else.");
		}
		this.id = id;
		this.patientId = offer.patientId();
		this.clinicId = clinicId;
		this.followUpId = followUpId;
		this.senderId = senderId;
		this.kind = offer.kind();
		this.saidInFront = offer.saidInFront();
		this.safety = offer.safety();
		this.concern = offer.concern();
		this.mostUrgent = offer.mostUrgent();
		this.whatChanged = offer.whatChanged();
		this.wouldWorry = offer.wouldWorry();
		this.minutes = offer.minutes();
		this.offeredAt = now;
		this.receivers = new ArrayList<>(offer.to().stream().map(Receiver::asked).toList());
	}

	/** The first to take it is the receiver; whoever comes later is told who (rule 3). */
	void take(UUID who, UUID recordedBy, Instant now) {
		if (!who.equals(recordedBy) && !this.senderId.equals(recordedBy)) {
			throw new RefusedByRule("", "Everybody says yes for themselves, or whoever handed over heard them.");
		}
		requireOffered();
		requireAsked(who);
		this.taking = new Taking(who, now, recordedBy);
	}

	/**
	 * @param canAnswer whether a person can still say yes: their sign-in is not stopped
	 * @return whether nobody is left who can answer: it is back with the sender
	 */
	boolean decline(UUID who, String reason, Predicate<UUID> canAnswer, Instant now) {
		requireOffered();
		requireAsked(who);
		return sayNo(who, reason, canAnswer, now);
	}

	/**
	 * The receiver said yes, or somebody said so for them, and it cannot be.
	 * @param canAnswer whether a person can still say yes: their sign-in is not stopped
	 * @return whether nobody is left who can answer: it is back with the sender
	 */
	boolean giveBack(UUID who, String reason, Predicate<UUID> canAnswer, Instant now) {
		requireTakenBy(who);
		this.taking = null;
		return sayNo(who, reason, canAnswer, now);
	}

	void withdraw(UUID who, String reason, Instant now) {
		if (!this.senderId.equals(who)) {
			throw new RefusedByRule("", "Only whoever handed over can take it back.");
		}
		requireOffered();
		this.withdrawal = new Withdrawal(now, reason);
	}

	/**
	 * Either side saw that the patient has gone: the offer ends and no report is owed.
	 */
	void leftBefore(UUID who, Instant now) {
		if (!isOf(who)) {
			throw new RefusedByRule("", "Only whoever handed over or was asked can say so.");
		}
		HandoffStage stage = stage();
		if (stage != HandoffStage.OFFERED && stage != HandoffStage.TAKEN) {
			throw notAsSeen();
		}
		this.leaving = new Leaving(now, who);
	}

	void reportBack(UUID who, HandoffReport report, Instant now) {
		requireTakenBy(who);
		this.reporting = new Reporting(now, report.words(), report.safetyPlanMade(), report.sameDayIntake(),
				report.nextVisitOn());
	}

	/** Read by the sender: the loop is closed. Once is enough. */
	void acknowledge(UUID who, Instant now) {
		if (!this.senderId.equals(who)) {
			throw new RefusedByRule("", "The report is for whoever handed over.");
		}
		if (this.reporting == null) {
			throw notAsSeen();
		}
		if (this.acknowledgedAt == null) {
			this.acknowledgedAt = now;
		}
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

	/** Whether this person handed it over or was asked: they read its sentences. */
	boolean isOf(UUID who) {
		return this.senderId.equals(who) || this.receivers.stream().anyMatch((receiver) -> receiver.is(who));
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

	UUID followUpId() {
		return this.followUpId;
	}

	UUID senderId() {
		return this.senderId;
	}

	@Nullable Taking taking() {
		return this.taking;
	}

	@Nullable Reporting reporting() {
		return this.reporting;
	}

	private boolean sayNo(UUID who, String reason, Predicate<UUID> canAnswer, Instant now) {
		this.receivers.replaceAll((receiver) -> receiver.is(who) ? receiver.saidNo(reason, now) : receiver);
		boolean nobodyLeft = this.receivers.stream()
			.filter(Receiver::isAsked)
			.map(Receiver::staffId)
			.noneMatch(canAnswer);
		if (nobodyLeft) {
			this.sentBackAt = now;
		}
		return nobodyLeft;
	}

	private void requireOffered() {
		if (stage() != HandoffStage.OFFERED) {
			throw notAsSeen();
		}
	}

	private void requireAsked(UUID who) {
		if (this.receivers.stream().noneMatch((receiver) -> receiver.is(who) && receiver.isAsked())) {
			throw new RefusedByRule("", "You are not asked here any more.");
		}
	}

	private void requireTakenBy(UUID who) {
		Taking taken = this.taking;
		if (taken == null || !taken.takenBy().equals(who) || stage() != HandoffStage.TAKEN) {
			throw notAsSeen();
		}
	}

	private HandoffNotAsSeen notAsSeen() {
		HandoffStage stage = stage();
		return switch (stage) {
			case LEFT_BEFORE -> new HandoffNotAsSeen(stage, (this.leaving != null) ? this.leaving.leftBeforeBy() : null,
					(this.leaving != null) ? this.leaving.leftBeforeAt() : null);
			case WITHDRAWN -> new HandoffNotAsSeen(stage, this.senderId,
					(this.withdrawal != null) ? this.withdrawal.withdrawnAt() : null);
			case SENT_BACK -> new HandoffNotAsSeen(stage, null, this.sentBackAt);
			default -> new HandoffNotAsSeen(stage, (this.taking != null) ? this.taking.takenBy() : null,
					(this.taking != null) ? this.taking.takenAt() : null);
		};
	}

}
