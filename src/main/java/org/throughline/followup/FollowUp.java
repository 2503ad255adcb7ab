package org.throughline.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.StepFacts.Acceptance;
import org.throughline.followup.StepFacts.Asking;
import org.throughline.followup.StepFacts.Ending;
import org.throughline.followup.StepFacts.Need;
import org.throughline.followup.StepFacts.PatientsPart;
import org.throughline.followup.StepFacts.Waiting;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

/**
 * A next step: one action with exactly one owner who has said yes, or it is needed.
 */
@Entity
class FollowUp {

	/** Undo is offered for 8 seconds; the way to the server takes a few more. */
	private static final Duration UNDO = Duration.ofSeconds(15);

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID patientId;

	private UUID clinicId;

	private String title;

	@Enumerated(EnumType.STRING)
	private StepKind kind;

	@Enumerated(EnumType.STRING)
	private StepState state;

	@Embedded
	private Ownership owner;

	private Instant dueAt;

	private @Nullable String doneLooksLike;

	private @Nullable String wallText;

	private boolean saidInRoom;

	private @Nullable UUID barrierId;

	private @Nullable UUID handoffId;

	private UUID createdBy;

	private Instant createdAt;

	@Embedded
	private @Nullable Asking asking;

	@Embedded
	private @Nullable Acceptance acceptance;

	@Embedded
	private @Nullable Waiting waiting;

	@Embedded
	private @Nullable Need need;

	@Embedded
	private @Nullable Ending ending;

	@Embedded
	private @Nullable PatientsPart patientsPart;

	private @Nullable Integer repeatEveryDays;

	private @Nullable UUID repeats;

	private int dateMoves;

	protected FollowUp() {
	}

	private FollowUp(NewStep step, UUID clinicId, UUID createdBy, Instant now) {
		this.id = Ids.next();
		this.patientId = step.patientId();
		this.clinicId = clinicId;
		this.title = step.title();
		this.kind = step.kind();
		this.state = StepState.NEEDED;
		this.owner = Ownership.NOBODY;
		this.dueAt = step.due();
		this.doneLooksLike = step.doneLooksLike();
		this.wallText = step.wallText();
		this.saidInRoom = step.saidInRoom();
		this.barrierId = step.barrierId();
		this.repeatEveryDays = step.repeatEveryDays();
		this.createdBy = createdBy;
		this.createdAt = now;
	}

	/** Offered to a staff member; asking yourself is accepting. */
	static FollowUp askedOf(StaffCard whom, NewStep step, UUID clinicId, Actor by, ClinicCalendar calendar,
			Instant now) {
		FollowUp followUp = new FollowUp(step, clinicId, by.staffId(), now);
		followUp.ask(by, whom, calendar, now);
		return followUp;
	}

	/**
	 * The patient's or a contact person's own step: they said yes to whoever records it.
	 */
	static FollowUp agreedWith(Owner owner, Owner.Checking checking, NewStep step, UUID clinicId, Actor by,
			Instant now) {
		FollowUp followUp = new FollowUp(step, clinicId, by.staffId(), now);
		followUp.owner = Ownership.of(owner);
		followUp.patientsPart = new PatientsPart(checking.rhythm(), checking.timesAWeek(), checking.checkedBy());
		followUp.accepted(by.staffId(), by.huddleId(), now);
		return followUp;
	}

	/** Until someone takes the handoff, its step is the sender's (rule 3). */
	static FollowUp offeredWith(UUID handoffId, NewStep step, UUID clinicId, Actor sender, Instant now) {
		FollowUp followUp = new FollowUp(step, clinicId, sender.staffId(), now);
		followUp.handoffId = handoffId;
		followUp.owner = Ownership.staff(sender.staffId());
		followUp.accepted(sender.staffId(), sender.huddleId(), now);
		return followUp;
	}

	/** Found by a rule or an import: nobody has it yet. */
	static FollowUp needed(NewStep step, UUID clinicId, UUID by, NeedCause because, Instant now) {
		FollowUp followUp = new FollowUp(step, clinicId, by, now);
		followUp.need = new Need(now, because, null, null, null);
		return followUp;
	}

	StepAct ask(Actor by, StaffCard whom, ClinicCalendar calendar, Instant now) {
		requireOpen();
		requireAble(whom);
		UUID before = this.owner.ownerStaff();
		if (this.state != StepState.NEEDED && this.owner.isStaff(whom.id())) {
			throw notAsSeen();
		}
		rest(whom.id());
		if (whom.id().equals(by.staffId())) {
			accepted(by.staffId(), by.huddleId(), now);
			return StepAct.passed((before != null) ? "taken over" : "accepted", before, whom.id());
		}
		this.acceptance = null;
		this.asking = new Asking(by.staffId(), now, calendar.answerBy(now, this.dueAt));
		this.state = StepState.ASKED;
		return StepAct.passed((before != null) ? "handed over" : "asked", before, whom.id());
	}

	StepAct accept(Actor by, StaffCard owner, Instant now) {
		requireOpen();
		if (this.state != StepState.ASKED || !mayAnswer(by)) {
			throw notAsSeen();
		}
		requireAble(owner);
		accepted(by.staffId(), by.huddleId(), now);
		return StepAct.passed("accepted", null, owner.id());
	}

	/**
	 * Somebody says yes to what rests with no active person.
	 * @param gap whether it shows as a gap now
	 */
	StepAct take(Actor by, StaffCard who, boolean gap, Instant now) {
		requireOpen();
		boolean theirs = this.state == StepState.ASKED && this.owner.isStaff(who.id());
		if (this.state != StepState.NEEDED && !gap && !theirs) {
			throw notAsSeen();
		}
		requireAble(who);
		UUID before = this.owner.ownerStaff();
		rest(who.id());
		accepted(by.staffId(), by.huddleId(), now);
		return StepAct.passed("taken", before, who.id());
	}

	/**
	 * "Not me": it comes back to the asker, and nobody has it (rule 2). Said for somebody
	 * at the huddle, a yes can be turned down by them until closing that day (rule 7).
	 */
	StepAct decline(Actor by, String reason, ClinicCalendar calendar, Instant now) {
		requireOpen();
		UUID who = this.owner.ownerStaff();
		Acceptance yes = saidForThem(by, calendar, now) ? this.acceptance : null;
		if (who == null || yes == null && !(this.state == StepState.ASKED && mayAnswer(by))) {
			throw notAsSeen();
		}
		comeBack(NeedCause.DECLINED, who, reason, (yes != null) ? yes.acceptedRecordedBy() : asker(), now);
		return new StepAct("declined", reason, null, null, who, null);
	}

	StepAct waitFor(String on, Instant until, Instant now) {
		requireAccepted();
		if (!until.isAfter(now)) {
			throw new RefusedByRule("until", "That time is over. Until when do you wait?");
		}
		Waiting before = this.waiting;
		this.waiting = new Waiting(on, (before != null) ? before.waitingSince() : now, until);
		this.state = StepState.WAITING;
		return new StepAct("waiting", on, null, until, null, null);
	}

	/** They answered: the step goes on. */
	StepAct resume() {
		if (this.state != StepState.WAITING) {
			throw notAsSeen();
		}
		this.waiting = null;
		this.state = StepState.ACCEPTED;
		return StepAct.of("heard back");
	}

	/** Late is always completable (rule 6); who did it may differ from the owner. */
	StepAct complete(Actor by, StaffCard doneBy, @Nullable String outcome, Instant now) {
		requireOpen();
		if (this.acceptance == null) {
			requireAble(doneBy);
			rest(doneBy.id());
			accepted(by.staffId(), by.huddleId(), now);
		}
		end(StepState.DONE, new Ending(now, by.staffId(), doneBy.id(), outcome));
		return new StepAct("done", outcome, null, null, null, doneBy.id());
	}

	StepAct couldNot(Actor by, String reason, Instant now) {
		requireAccepted();
		end(StepState.COULD_NOT, new Ending(now, by.staffId(), null, reason));
		return StepAct.because("could not", reason);
	}

	StepAct drop(UUID by, String reason, Instant now) {
		requireOpen();
		end(StepState.DROPPED, new Ending(now, by, null, reason));
		return StepAct.because("dropped", reason);
	}

	/** A second recorded act: the step is as it was before it ended. */
	StepAct undo(UUID by, Instant now) {
		Ending ended = requireEnded();
		if (!ended.endedBy().equals(by) || now.isAfter(ended.endedAt().plus(UNDO))) {
			throw new RefusedByRule("", "It is too late to undo this. Reopen it instead.");
		}
		openAgain(now);
		return StepAct.of("undone");
	}

	/** Open again: its owner's when they reopen it, asked of its owner otherwise. */
	StepAct reopen(Actor by, ClinicCalendar calendar, Instant now) {
		requireEnded();
		openAgain(now);
		UUID staff = this.owner.ownerStaff();
		if (staff != null && this.state != StepState.NEEDED) {
			if (staff.equals(by.staffId())) {
				accepted(by.staffId(), by.huddleId(), now);
			}
			else {
				this.acceptance = null;
				this.asking = new Asking(by.staffId(), now, calendar.answerBy(now, this.dueAt));
				this.state = StepState.ASKED;
			}
		}
		return StepAct.of("reopened");
	}

	StepAct moveDate(Instant due, String reason, ClinicCalendar calendar) {
		requireOpen();
		Instant before = this.dueAt;
		this.dueAt = due;
		this.dateMoves++;
		Asking asked = this.asking;
		if (asked != null && this.state == StepState.ASKED) {
			this.asking = new Asking(asked.askedBy(), asked.askedAt(), calendar.answerBy(asked.askedAt(), due));
		}
		return new StepAct("date moved", reason, before, due, null, null);
	}

	/** The receiver took the handoff and has thereby accepted its step. */
	StepAct takenByReceiver(StaffCard receiver, Actor recordedBy, Instant now) {
		requireOpen();
		requireAble(receiver);
		UUID before = this.owner.ownerStaff();
		rest(receiver.id());
		accepted(recordedBy.staffId(), recordedBy.huddleId(), now);
		return StepAct.passed("taken", before, receiver.id());
	}

	/** A receiver gave the handoff back while others are still asked. */
	StepAct backWithSender(UUID senderId, Actor by, Instant now) {
		requireOpen();
		UUID before = this.owner.ownerStaff();
		rest(senderId);
		accepted(by.staffId(), by.huddleId(), now);
		return StepAct.passed("given back", before, senderId);
	}

	/** The last one asked sent the handoff back: nobody has its step. */
	StepAct sentBack(UUID senderId, @Nullable UUID by, @Nullable String reason, Instant now) {
		requireOpen();
		UUID before = this.owner.ownerStaff();
		comeBack(NeedCause.SENT_BACK, by, reason, senderId, now);
		return new StepAct("sent back", reason, null, null, before, null);
	}

	/** Done makes the next, on the same weekday rhythm and with the same owner. */
	@Nullable FollowUp next(ClinicCalendar calendar, Instant now) {
		Integer days = this.repeatEveryDays;
		UUID staff = this.owner.ownerStaff();
		if (days == null || staff == null) {
			return null;
		}
		Instant due = RepeatedDue.after(this.dueAt, days, calendar, now);
		FollowUp next = new FollowUp(
				new NewStep(this.patientId, this.title, this.kind, Owner.staff(staff), due, this.doneLooksLike,
						this.wallText, this.saidInRoom, true, this.barrierId, days),
				this.clinicId, this.createdBy, now);
		next.repeats = this.id;
		next.owner = this.owner;
		next.accepted(staff, null, now);
		return next;
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

	String title() {
		return this.title;
	}

	StepKind kind() {
		return this.kind;
	}

	StepState state() {
		return this.state;
	}

	Ownership owner() {
		return this.owner;
	}

	Instant dueAt() {
		return this.dueAt;
	}

	int dateMoves() {
		return this.dateMoves;
	}

	@Nullable Integer version() {
		return this.version;
	}

	@Nullable Asking asking() {
		return this.asking;
	}

	@Nullable Acceptance acceptance() {
		return this.acceptance;
	}

	@Nullable Waiting waiting() {
		return this.waiting;
	}

	@Nullable Need need() {
		return this.need;
	}

	@Nullable Ending ending() {
		return this.ending;
	}

	@Nullable PatientsPart patientsPart() {
		return this.patientsPart;
	}

	/**
	 * Whether it is this person's: owned, asked, made or checked by them, or back with
	 * them.
	 */
	boolean concerns(UUID staffId) {
		PatientsPart part = this.patientsPart;
		Need needed = this.need;
		return this.owner.isStaff(staffId) || this.createdBy.equals(staffId) || staffId.equals(asker())
				|| part != null && part.checkedBy().equals(staffId)
				|| needed != null && staffId.equals(needed.cameBackTo());
	}

	private UUID asker() {
		Asking asked = this.asking;
		return (asked != null) ? asked.askedBy() : this.createdBy;
	}

	private void rest(UUID staffId) {
		this.owner = Ownership.staff(staffId);
		this.patientsPart = null;
		this.need = (this.need != null) ? this.need.over() : null;
	}

	private void accepted(UUID recordedBy, @Nullable UUID huddleId, Instant now) {
		this.acceptance = new Acceptance(now, recordedBy, huddleId);
		this.state = (this.waiting != null) ? StepState.WAITING : StepState.ACCEPTED;
	}

	private void comeBack(NeedCause because, @Nullable UUID who, @Nullable String reason, UUID to, Instant now) {
		this.owner = Ownership.NOBODY;
		this.acceptance = null;
		this.waiting = null;
		this.state = StepState.NEEDED;
		this.need = new Need(now, because, who, reason, to);
	}

	private void end(StepState how, Ending ended) {
		this.state = how;
		this.ending = ended;
		this.need = (this.need != null) ? this.need.over() : null;
	}

	private void openAgain(Instant now) {
		this.ending = null;
		if (this.acceptance != null) {
			this.state = (this.waiting != null) ? StepState.WAITING : StepState.ACCEPTED;
		}
		else if (this.owner.ownerKind() != null) {
			this.state = StepState.ASKED;
		}
		else {
			this.state = StepState.NEEDED;
			Need before = this.need;
			this.need = (before != null) ? before.again(now) : new Need(now, NeedCause.RULE, null, null, null);
		}
	}

	private boolean mayAnswer(Actor by) {
		return by.huddleId() != null || this.owner.isStaff(by.staffId());
	}

	private boolean saidForThem(Actor by, ClinicCalendar calendar, Instant now) {
		Acceptance yes = this.acceptance;
		return this.state.open() && yes != null && this.owner.isStaff(by.staffId())
				&& !yes.acceptedRecordedBy().equals(by.staffId())
				&& !now.isAfter(calendar.closes(calendar.dayOf(yes.acceptedAt())).orElse(now))
				&& calendar.dayOf(yes.acceptedAt()).equals(calendar.dayOf(now));
	}

	private void requireAble(StaffCard who) {
		if (!who.isActive()) {
			throw new RefusedByRule("owner",
					"%s does not sign in here any more. Choose someone else.".formatted(who.shortName()));
		}
		if (!this.kind.mayBeAcceptedBy(who.discipline())) {
			throw new RefusedByRule("owner",
					"%s. Choose someone else than %s.".formatted(this.kind.whoMay(), who.shortName()));
		}
	}

	private void requireOpen() {
		if (!this.state.open()) {
			throw notAsSeen();
		}
	}

	StepNotAsSeen notAsSeen() {
		Ending ended = this.ending;
		return new StepNotAsSeen(this.state, (ended != null) ? ended.endedBy() : this.owner.ownerStaff());
	}

	private void requireAccepted() {
		requireOpen();
		if (this.acceptance == null) {
			throw new RefusedByRule("", "Nobody has said yes to this step yet. Take it first.");
		}
	}

	private Ending requireEnded() {
		Ending ended = this.ending;
		if (ended == null) {
			throw new RefusedByRule("", "This step is open already.");
		}
		return ended;
	}

}
