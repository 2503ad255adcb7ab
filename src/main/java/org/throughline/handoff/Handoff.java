package org.throughline.handoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
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

	@Embedded
	private Concern concern;

	@Embedded
	private AskedPeople asked;

	@Embedded
	private Course course;

	@Embedded
	@AttributeOverride(name = "insteadOf", column = @Column(name = "sent_instead_of"))
	@AttributeOverride(name = "insteadWhy", column = @Column(name = "sent_instead_why"))
	private @Nullable Instead sentInstead;

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
		this.concern = Concern.of(offer);
		this.asked = AskedPeople.of(offer.to());
		this.course = Course.offered(senderId, now);
	}

	/** The first to take it is the receiver; whoever comes later is told who (rule 3). */
	void take(UUID who, UUID recordedBy, Instant now) {
		if (!who.equals(recordedBy)) {
			this.course.requireSender(recordedBy,
					"Everybody says yes for themselves, or whoever handed over heard them.");
		}
		this.course.requireOpenTo(who);
		this.asked.require(who);
		this.course = this.course.takenBy(who, recordedBy, now);
		this.asked.change(who, (receiver) -> receiver.saidYes(now));
	}

	/**
	 * @param canAnswer whether a person can still say yes: their sign-in is not stopped
	 * @return whether nobody is left who can answer: it is back with the sender
	 */
	boolean decline(UUID who, String reason, Predicate<UUID> canAnswer, Instant now) {
		this.course.requireOpenTo(who);
		this.asked.require(who);
		if (this.course.passedTo() == null) {
			return sayNo(who, reason, canAnswer, now);
		}
		this.course = this.course.kept();
		this.asked.change(who, (receiver) -> receiver.saidNo(reason, now));
		return false;
	}

	/**
	 * Somebody better: whoever has it answers for it until the other says yes; whoever is
	 * only asked is out, and the sender goes on answering.
	 */
	void passOn(UUID from, UUID to, String why, Instant now) {
		this.asked.requireOnward(from, to, senderId());
		Instant tookAt = null;
		if (isTakenBy(from)) {
			tookAt = this.course.takenAt();
			this.course = this.course.passedTo(from, to);
		}
		else {
			this.course.requireOffered();
			this.asked.require(from);
			this.asked.change(from, (receiver) -> receiver.saidNo(why, now));
		}
		this.asked.add(to, Passed.by(from, why, tookAt, now));
	}

	/** The one it was passed on to is not asked any more. */
	void keepInstead() {
		this.course = this.course.kept();
	}

	/** Whoever passed it on has it after all. */
	void keep(UUID who) {
		this.course.requireTakenBy(who);
		this.course = this.course.kept();
	}

	/**
	 * The receiver said yes, or somebody said so for them, and it cannot be.
	 * @param canAnswer whether a person can still say yes: their sign-in is not stopped
	 * @return whether nobody is left who can answer: it is back with the sender
	 */
	boolean giveBack(UUID who, String reason, Predicate<UUID> canAnswer, Instant now) {
		this.course.requireTakenBy(who);
		this.course = this.course.givenBack();
		return sayNo(who, reason, canAnswer, now);
	}

	void withdraw(UUID who, String reason, Instant now) {
		this.course.requireSender(who, "Only whoever handed over can take it back.");
		this.course = this.course.withdrawn(reason, now);
	}

	/**
	 * Either side saw that the patient has gone: the offer ends and no report is owed.
	 */
	void leftBefore(UUID who, Instant now) {
		if (!isOf(who)) {
			throw new RefusedByRule("", "Only whoever handed over or was asked can say so.");
		}
		this.course = this.course.left(who, now);
	}

	void reportBack(UUID who, HandoffReport report, Instant now) {
		this.course.requireTakenBy(who);
		this.course = this.course.reported(report, now).readByItsWriter(now);
	}

	/** Read by the sender: the loop is closed. */
	void acknowledge(UUID who, Instant now) {
		this.course.requireSender(who, "The report is for whoever handed over.");
		this.course = this.course.acknowledged(now);
	}

	/**
	 * What is this person's part goes to somebody else: the offer, the word owed, or the
	 * word they wait for. Whoever wrote the word back has read it, and whoever hands over
	 * what others are asked for too is asked no more.
	 * @param canAnswer whether a person can still say yes: their sign-in is not stopped
	 * @return whether it could: nobody hands over to themselves
	 */
	boolean passPart(UUID from, UUID to, String reason, Predicate<UUID> canAnswer, Instant now) {
		boolean senders = senderId().equals(from);
		boolean mine = this.asked.isAsked(from);
		boolean known = this.asked.has(to);
		boolean offered = this.course.stage() == HandoffStage.OFFERED;
		if (senders && offered && this.asked.isAsked(to)) {
			return sentInsteadBy(to, reason, canAnswer, now);
		}
		if (!senders && (senderId().equals(to) || known && !this.asked.isAsked(to))) {
			return false;
		}
		if (senders) {
			Course theirs = to.equals(this.course.passedTo()) ? this.course.kept() : this.course;
			this.course = theirs.sentBy(to).readByItsWriter(now);
			this.sentInstead = new Instead(from, reason);
		}
		else if (mine) {
			this.asked.handOver(from, to, reason, now);
			this.course = this.course.takenInsteadBy(from, to);
		}
		return senders || mine;
	}

	private boolean sentInsteadBy(UUID to, String reason, Predicate<UUID> canAnswer, Instant now) {
		UUID senderBefore = senderId();
		boolean others = this.asked.canAnyAnswer((who) -> !who.equals(to) && canAnswer.test(who));
		if (others) {
			this.asked.change(to, (receiver) -> receiver.saidNo(reason, now));
			this.course = this.course.sentBy(to);
			this.sentInstead = new Instead(senderBefore, reason);
		}
		return others;
	}

	/** Whether this person handed it over or was asked: they read its sentences. */
	boolean isOf(UUID who) {
		return senderId().equals(who) || this.asked.has(who);
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
		return this.course.senderId();
	}

	/** Who answers for its step until somebody takes it. */
	UUID answering() {
		return this.course.answering();
	}

	HandoffStage stage() {
		return this.course.stage();
	}

	/** Nobody has taken it, or its holder asks somebody to have it instead. */
	boolean waitsForAYes() {
		return stage() == HandoffStage.OFFERED || stage() == HandoffStage.TAKEN && this.course.passedTo() != null;
	}

	/** Whose yes it waits for. */
	List<UUID> offeredTo() {
		UUID next = this.course.passedTo();
		return (stage() == HandoffStage.OFFERED) ? this.asked.stillAsked()
				: (stage() == HandoffStage.TAKEN && next != null) ? List.of(next) : List.of();
	}

	boolean isTakenBy(UUID who) {
		return this.course.isTakenBy(who);
	}

	private boolean sayNo(UUID who, String reason, Predicate<UUID> canAnswer, Instant now) {
		this.asked.change(who, (receiver) -> receiver.saidNo(reason, now));
		boolean nobodyLeft = !this.asked.canAnyAnswer(canAnswer);
		if (nobodyLeft) {
			this.course = this.course.sentBack(now);
		}
		return nobodyLeft;
	}

}
