package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.shared.Ids;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

/**
 * A next step: one action with exactly one owner who has said yes, or it is needed.
 */
@Entity
class FollowUp {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID patientId;

	private UUID clinicId;

	@Embedded
	private Task task;

	@Embedded
	private Due due;

	@Embedded
	private Standing standing;

	@Embedded
	private Origin origin;

	protected FollowUp() {
	}

	FollowUp(UUID patientId, UUID clinicId, Task task, Instant dueAt, Holding holding, Origin origin) {
		this.id = Ids.next();
		this.patientId = patientId;
		this.clinicId = clinicId;
		this.task = task;
		this.due = Due.on(dueAt);
		this.standing = Standing.heldBy(holding);
		this.origin = origin;
	}

	Passing passedOn(Actor by, Instant now) {
		return new Passing(this, by, now);
	}

	StepAct accept(Actor by, StaffCard owner, Instant now) {
		Standing accepted = this.standing.accepted(by, now);
		this.task.requireAble(owner);
		this.standing = accepted;
		return StepAct.passed("accepted", null, owner.id());
	}

	/**
	 * Somebody says yes to what rests with no active person.
	 * @param gap whether it shows as a gap now
	 */
	StepAct take(Actor by, StaffCard who, boolean gap, Instant now) {
		this.standing.requireFreeFor(who.id(), gap);
		return passedOn(by, now).taken(who);
	}

	/**
	 * "Not me": it comes back to the asker, and nobody has it (rule 2). Said for somebody
	 * at the huddle, a yes can be turned down by them until closing that day (rule 7).
	 * @param isHere whether a person signs in still, and so hears of it
	 */
	StepAct decline(Actor by, String reason, Predicate<UUID> isHere, ClinicCalendar calendar, Instant now) {
		Standing back = this.standing.declined(by, this.origin.createdBy(), reason, calendar, now);
		return turned("declined", reason,
				back.in(back.holding().heardBy(this.origin.createdBy(), by.staffId(), isHere)));
	}

	StepAct waitFor(String on, Instant until, Instant now) {
		this.standing = this.standing.waitingOn(on, until, now);
		return StepAct.dated("waiting", on, null, until);
	}

	/** They answered: the step goes on. */
	StepAct resume() {
		this.standing = this.standing.heardBack();
		return StepAct.of("heard back");
	}

	/** Late is always completable (rule 6); who did it may differ from the owner. */
	StepAct complete(Actor by, StaffCard doneBy, @Nullable String outcome, Instant now) {
		this.standing.requireOpen();
		Unanswered before = holding().unanswered();
		if (before != null) {
			passedOn(by, now).taken(doneBy);
		}
		this.standing = this.standing.ended(StepState.DONE,
				new Ending(now, by.staffId(), doneBy.id(), outcome, before));
		return new StepAct("done", outcome, null, null, null, doneBy.id());
	}

	StepAct couldNot(Actor by, String reason, Instant now) {
		this.standing = this.standing.failed(Ending.because(reason, by.staffId(), now));
		return StepAct.because("could not", reason);
	}

	StepAct drop(UUID by, String reason, Instant now) {
		this.standing = this.standing.ended(StepState.DROPPED, Ending.because(reason, by, now));
		return StepAct.because("dropped", reason);
	}

	/**
	 * A second recorded act: the step is as it was before it ended, also when nobody had
	 * said yes to it (rule 7); it names nobody who has left meanwhile.
	 * @param isHere whether a person signs in still
	 */
	StepAct undo(UUID by, Predicate<UUID> isHere, Instant now) {
		this.standing.requireEnded().requireUndoableBy(by, now);
		opened(this.standing.undone(now), by, isHere, now);
		return StepAct.of("undone");
	}

	/**
	 * Open again: its owner's when they reopen it, asked of its owner otherwise; nobody's
	 * when its owner does not sign in any more.
	 * @param isHere whether a person signs in still
	 */
	StepAct reopen(Actor by, Predicate<UUID> isHere, ClinicCalendar calendar, Instant now) {
		opened(this.standing.openAgain(now), by.staffId(), isHere, now);
		UUID owner = holding().owner().ownerStaff();
		if (owner != null) {
			this.standing = this.standing.in(holding().offeredTo(owner, by, this.due.at(), calendar, now));
		}
		return StepAct.of("reopened");
	}

	private void opened(Standing open, UUID by, Predicate<UUID> isHere, Instant now) {
		Holding hands = open.holding().openedBy(by, isHere);
		UUID owner = hands.owner().ownerStaff();
		boolean gone = owner != null && !isHere.test(owner);
		this.standing = gone ? open.in(hands).backTo(by, NeedCause.LEFT, null, null, now) : open.in(hands);
	}

	StepAct moveDate(Instant to, String reason, ClinicCalendar calendar, Instant now) {
		this.standing.requireOpen();
		StepAct act = StepAct.dated("date moved", reason, this.due.at(), to);
		this.due = this.due.movedTo(to, now);
		this.standing = this.standing.in(holding().withDue(to, calendar));
		return act;
	}

	/** It is meant to get this out of the way from now on; absent for nothing. */
	StepAct doneAbout(@Nullable UUID barrierId) {
		this.standing.requireOpen();
		this.task = this.task.about(barrierId);
		return StepAct.of((barrierId != null) ? "meant for what gets in the way" : "not meant for it any more");
	}

	/** What it asks of the patient is counted from now on as said here. */
	StepAct asks(Asks asks) {
		this.standing.requireOpen();
		this.task = this.task.asking(asks);
		return StepAct.because("asks changed", asks.inWords());
	}

	/** Tried now: what was planned for a later try is over. */
	void tried() {
		this.standing.requireOpen();
		this.due = this.due.tryingAgain(null);
	}

	/** When the next try is; the due moves only when it would be over by then. */
	StepAct tryAgain(Instant at, String because, ClinicCalendar calendar, Instant now) {
		this.standing.requireOpen();
		this.due = this.due.tryingAgain(at);
		return at.isAfter(this.due.at()) ? moveDate(at, because, calendar, now)
				: StepAct.dated("next try", because, null, at);
	}

	/** Done makes the next, on the same weekday rhythm and with the same owner. */
	@Nullable FollowUp next(ClinicCalendar calendar, Instant now) {
		Integer days = this.task.repeatEveryDays();
		UUID owner = holding().owner().ownerStaff();
		if (days == null || owner == null) {
			return null;
		}
		return new FollowUp(this.patientId, this.clinicId, this.task,
				RepeatedDue.after(this.due.at(), days, calendar, now), Holding.repeatedFor(owner, now),
				this.origin.repeated(this.id, now));
	}

	void requireAble(StaffCard who) {
		this.task.requireAble(who);
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

	/** It is open, and nobody else than this person has said yes to it. */
	boolean mayGoFrom(UUID staffId) {
		return this.standing.ending() == null && (holding().acceptance() == null || holding().owner().isStaff(staffId));
	}

	/** This person has it, said yes or not, or nobody has. */
	boolean isNobodyElsesThan(UUID staffId) {
		UUID owner = holding().owner().ownerStaff();
		return this.standing.ending() == null && (owner == null || owner.equals(staffId));
	}

	@Nullable UUID handoffId() {
		return this.origin.handoffId();
	}

	@Nullable UUID barrierId() {
		return this.task.barrierId();
	}

	/** A call at another number than the patient's, as far as its title tells. */
	boolean callsSomebodyElse() {
		return kind() == StepKind.CALL && CalledInTitle.isSomebodyElse(title());
	}

	String title() {
		return this.task.title();
	}

	StepKind kind() {
		return this.task.kind();
	}

	Instant dueAt() {
		return this.due.at();
	}

	Asks asks() {
		return this.task.asks();
	}

	int dateMoves() {
		return this.due.moves();
	}

	Standing standing() {
		return this.standing;
	}

	Holding holding() {
		return this.standing.holding();
	}

	/** It is this person's: owned, asked, made or checked by them, or back with them. */
	boolean concerns(UUID staffId) {
		return this.origin.createdBy().equals(staffId) || holding().concerns(staffId);
	}

	/** In other hands, or in nobody's. */
	StepAct turned(String what, @Nullable String reason, Standing to) {
		UUID before = holding().owner().ownerStaff();
		this.standing = to;
		return new StepAct(what, reason, null, null, before, to.holding().owner().ownerStaff());
	}

}
