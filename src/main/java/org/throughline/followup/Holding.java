package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.staff.Actor;

/**
 * In whose hands a step is: its owner, who asked them, whether they said yes, and how it
 * came back when nobody has it.
 */
@Embeddable
record Holding(@Embedded Ownership owner, @Embedded @Nullable Asking asking, @Embedded @Nullable Acceptance acceptance,
		@Embedded @Nullable Need need, @Embedded @Nullable PatientsPart patientsPart) {

	static final Holding NOBODYS = new Holding(Ownership.NOBODY, null, null, null, null);

	static Holding needed(NeedCause because, Instant now) {
		return new Holding(Ownership.NOBODY, null, null, Need.found(because, now), null);
	}

	/** Theirs, as whoever records it heard them say. */
	static Holding agreedWith(Owner owner, Owner.Checking checking, Actor by, Instant now) {
		return new Holding(Ownership.of(owner), null, Acceptance.heardBy(by, now), null, PatientsPart.of(checking));
	}

	/** The next of a repeating step is its owner's without asking again. */
	static Holding repeatedFor(UUID staffId, Instant now) {
		return new Holding(Ownership.staff(staffId), null, new Acceptance(now, staffId, null), null, null);
	}

	/** Asking yourself is accepting. */
	Holding offeredTo(UUID staffId, Actor by, Instant due, ClinicCalendar calendar, Instant now) {
		if (staffId.equals(by.staffId())) {
			return acceptedBy(staffId, by, now);
		}
		Asking asked = Asking.by(by, due, calendar, now);
		return new Holding(Ownership.staff(staffId), asked, null, over().need, null);
	}

	/** Whoever is asked reads why it comes to them. */
	Holding because(String reason) {
		return (this.asking != null && isAsked())
				? new Holding(this.owner, this.asking.because(reason), this.acceptance, this.need, this.patientsPart)
				: this;
	}

	Holding acceptedBy(UUID staffId, Actor recordedBy, Instant now) {
		return new Holding(Ownership.staff(staffId), this.asking, Acceptance.heardBy(recordedBy, now), over().need,
				null);
	}

	/** The owner who was asked says yes. */
	Holding accepted(Actor recordedBy, Instant now) {
		return new Holding(this.owner, this.asking, Acceptance.heardBy(recordedBy, now), this.need, this.patientsPart);
	}

	/** Nobody has it any more, and one person hears of it first. */
	Holding backTo(UUID whom, NeedCause because, @Nullable UUID saidNo, @Nullable String reason, Instant now) {
		return new Holding(Ownership.NOBODY, this.asking, null, new Need(now, because, saidNo, reason, whom),
				this.patientsPart);
	}

	/** The step ended; what it was stays known, should it be opened again. */
	Holding over() {
		return needing((this.need != null) ? this.need.over() : null);
	}

	/** How it stood when nobody had said yes; absent when somebody had. */
	@Nullable Unanswered unanswered() {
		return (this.acceptance == null) ? new Unanswered(this.owner.ownerStaff(), neededSince()) : null;
	}

	/** With whoever was asked then, or nobody's since then. */
	Holding asBefore(Unanswered then) {
		UUID asked = then.askedBefore();
		Instant since = then.neededBefore();
		return new Holding((asked != null) ? Ownership.staff(asked) : Ownership.NOBODY, this.asking, null,
				(this.need != null && since != null) ? this.need.again(since) : this.need, this.patientsPart);
	}

	Holding openAgain(Instant now) {
		if (state(false) != StepState.NEEDED) {
			return this;
		}
		return needing((this.need != null) ? this.need.again(now) : Need.found(NeedCause.RULE, now));
	}

	Holding withDue(Instant due, ClinicCalendar calendar) {
		if (this.asking == null || !isAsked()) {
			return this;
		}
		Asking asked = this.asking.withDue(due, calendar);
		return new Holding(this.owner, asked, this.acceptance, this.need, this.patientsPart);
	}

	/** How an open step stands in these hands. */
	StepState state(boolean waiting) {
		if (this.acceptance != null) {
			return waiting ? StepState.WAITING : StepState.ACCEPTED;
		}
		return (this.owner.ownerKind() != null) ? StepState.ASKED : StepState.NEEDED;
	}

	/** Whoever was asked answers; at the huddle the host records it for them. */
	boolean mayBeAnsweredBy(Actor actor) {
		return isAsked() && (actor.huddleId() != null || this.owner.isStaff(actor.staffId()));
	}

	/** Nobody has it, or they are asked. */
	boolean mayBeTakenBy(UUID staffId) {
		return state(false) == StepState.NEEDED || isAsked() && this.owner.isStaff(staffId);
	}

	/**
	 * Whom the no of this person comes back to: who asked, or who said yes for them.
	 * Absent when it is not theirs to turn down.
	 */
	@Nullable UUID hearsNoOf(Actor actor, UUID maker, ClinicCalendar calendar, Instant now) {
		Acceptance yes = this.acceptance;
		if (yes != null && this.owner.isStaff(actor.staffId())) {
			return yes.mayBeTurnedDownBy(actor.staffId(), calendar, now) ? yes.acceptedRecordedBy() : null;
		}
		if (!mayBeAnsweredBy(actor)) {
			return null;
		}
		return (this.asking != null) ? this.asking.askedBy() : maker;
	}

	/** Owned, asked or checked by them, or back with them. */
	boolean concerns(UUID staffId) {
		return this.owner.isStaff(staffId) || this.asking != null && this.asking.askedBy().equals(staffId)
				|| this.patientsPart != null && this.patientsPart.checkedBy().equals(staffId)
				|| this.need != null && staffId.equals(this.need.cameBackTo());
	}

	/** Why an open step names this person, whom it concerns. */
	HeldAs roleOf(UUID staffId) {
		if (this.owner.isStaff(staffId) || state(false) == StepState.NEEDED) {
			return HeldAs.HAS_IT;
		}
		return (this.patientsPart != null && this.patientsPart.checkedBy().equals(staffId)) ? HeldAs.CHECKS
				: HeldAs.ASKED_IT;
	}

	Holding checkedBy(UUID staffId) {
		return new Holding(this.owner, this.asking, this.acceptance, this.need,
				(this.patientsPart != null) ? this.patientsPart.checkedBy(staffId) : null);
	}

	/** The answer goes to somebody else than who had asked. */
	Holding askedInsteadBy(UUID staffId) {
		return new Holding(this.owner, (this.asking != null) ? this.asking.insteadBy(staffId) : null, this.acceptance,
				this.need, this.patientsPart);
	}

	/**
	 * Opened again, it names nobody who is not here any more: whoever opens it asked, or
	 * looks whether it was done, or hears of it first, in their place.
	 */
	Holding openedBy(UUID staffId, Predicate<UUID> isHere) {
		Holding hands = this;
		if (this.asking != null && !isHere.test(this.asking.askedBy())) {
			hands = hands.askedInsteadBy(staffId);
		}
		if (this.patientsPart != null && !isHere.test(this.patientsPart.checkedBy())) {
			hands = hands.checkedBy(staffId);
		}
		UUID hears = (this.need != null) ? this.need.cameBackTo() : null;
		return (this.need != null && hears != null && !isHere.test(hears))
				? hands.needing(this.need.cameBackTo(staffId)) : hands;
	}

	/**
	 * Where whoever would hear of the no is not here any more, who asked does, or who
	 * made the step, or who says it.
	 */
	Holding heardBy(UUID maker, UUID decliner, Predicate<UUID> isHere) {
		UUID hears = (this.need != null) ? this.need.cameBackTo() : null;
		if (this.need == null || hears == null || isHere.test(hears)) {
			return this;
		}
		UUID asker = (this.asking != null) ? this.asking.askedBy() : maker;
		UUID instead = Stream.of(asker, maker).filter(isHere).findFirst().orElse(decliner);
		return needing(this.need.cameBackTo(instead));
	}

	@Nullable Instant neededSince() {
		return (this.need != null) ? this.need.neededSince() : null;
	}

	@Nullable Instant askedAt() {
		return (this.asking != null) ? this.asking.askedAt() : null;
	}

	/** Asked, and it is not time yet to ask once more. */
	boolean mayAnswerStill(Instant now) {
		return isAsked() && this.asking != null && !this.asking.answerBy().isBefore(now);
	}

	@Nullable Instant answerBy() {
		return (this.asking != null) ? this.asking.answerBy() : null;
	}

	/** The staff member who answers for it: its owner, or who checks a patient's step. */
	@Nullable UUID answerable() {
		UUID staff = this.owner.ownerStaff();
		return (staff == null && this.patientsPart != null) ? this.patientsPart.checkedBy() : staff;
	}

	private boolean isAsked() {
		return state(false) == StepState.ASKED;
	}

	private Holding needing(@Nullable Need whatNeeds) {
		return new Holding(this.owner, this.asking, this.acceptance, whatNeeds, this.patientsPart);
	}

}
