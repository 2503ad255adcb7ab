package org.throughline.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicView;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientCard;
import org.throughline.patient.Pronouns;
import org.throughline.staff.StaffCard;

/**
 * One handoff as those who may read it see it.
 *
 * @param stepDue when whoever says yes is to have done the step
 * @param kept the times it was passed on and taken back
 * @param sentInstead whose part the sender got by handing over
 */
public record HandoffView(UUID id, PatientCard patient, UUID stepId, String stepTitle, StepKind stepKind,
		Instant stepDue, StaffCard sender, HandoffKind kind, boolean saidInFront, boolean safety, String concern,
		@Nullable String mostUrgent, @Nullable String whatChanged, @Nullable String wouldWorry,
		@Nullable Integer minutes, Instant offeredAt, List<Asked> asked, List<Asked> kept, @Nullable Taken taken,
		HandoffStage stage, @Nullable Instant endedAt, @Nullable String withdrawnReason, @Nullable Reported reported,
		@Nullable Instant acknowledgedAt, @Nullable HandedOver sentInstead) {

	public Pronouns pronouns() {
		return Pronouns.of(this.patient);
	}

	public boolean isOffered() {
		return this.stage == HandoffStage.OFFERED;
	}

	/** Taken, and the receiver owes the sender a word. */
	public boolean isLoopOpen() {
		return this.stage == HandoffStage.TAKEN;
	}

	public boolean isReportUnread() {
		return this.stage == HandoffStage.REPORTED;
	}

	public boolean isSentBy(UUID staffId) {
		return this.sender.id().equals(staffId);
	}

	public boolean isTakenBy(UUID staffId) {
		return this.taken != null && this.taken.who().id().equals(staffId);
	}

	/** Still asked of this person: they may take it, or name someone else. */
	public boolean isAskedOf(UUID staffId) {
		return isPassedTo(staffId)
				|| isOffered() && this.asked.stream().anyMatch((one) -> one.isOpen() && one.who().id().equals(staffId));
	}

	/** Offered to this person, who has not opened it yet. */
	public boolean isUnseenBy(UUID staffId) {
		return this.asked.stream().anyMatch((one) -> one.seenAt() == null && one.who().id().equals(staffId));
	}

	/** Whoever has it asks this person to have it instead. */
	public boolean isPassedTo(UUID staffId) {
		StaffCard next = passedTo();
		return next != null && next.id().equals(staffId);
	}

	/** Whom whoever has it asks to have it instead: it is still theirs. */
	public @Nullable StaffCard passedTo() {
		return (isLoopOpen() && this.taken != null) ? this.taken.passedTo() : null;
	}

	/** Who reads why whoever is asked says no. */
	public StaffCard readsTheNo() {
		return (this.taken != null && passedTo() != null) ? this.taken.who() : this.sender;
	}

	/** How it came to this person, when a colleague passed it on. */
	public List<PassedOn> passedHere(UUID staffId) {
		return passed().filter((one) -> one.who().id().equals(staffId)).map(Asked::passed).toList();
	}

	/** Whose part this person got by handing over, and why. */
	public List<HandedOver> handedHere(UUID staffId) {
		return Stream.concat(isSentBy(staffId) ? Stream.ofNullable(this.sentInstead) : Stream.empty(),
				this.asked.stream()
					.filter((one) -> one.isOpen() && one.who().id().equals(staffId))
					.map(Asked::instead)
					.filter(Objects::nonNull))
			.toList();
	}

	/** Those to whom this person wanted to pass it on, and who said no. */
	public List<Asked> turnedDownTo(UUID staffId) {
		return passed().filter((one) -> !one.isOpen() && Objects.requireNonNull(one.passed()).by().id().equals(staffId))
			.toList();
	}

	/** Passed on, and the sender was not shown it before then. */
	public boolean isPassedOnSince(Instant shown) {
		return passed().map(Asked::passed).anyMatch((how) -> how != null && how.isNewsSince(shown));
	}

	/** How it went from hand to hand, the first passing first. */
	public List<Asked> chain() {
		return Stream
			.concat(passed().filter((one) -> this.kept.stream().noneMatch(one::isSamePassing)), this.kept.stream())
			.sorted(Comparator.comparing((one) -> Objects.requireNonNull(one.passed()).at()))
			.toList();
	}

	private Stream<Asked> passed() {
		return this.asked.stream().filter((one) -> one.passed() != null);
	}

	public boolean isOf(UUID staffId) {
		return isSentBy(staffId) || this.asked.stream().anyMatch((one) -> one.who().id().equals(staffId));
	}

	/**
	 * Whether this person has said why it does not go on with them, in these very words:
	 * they press twice.
	 */
	public boolean wasTurnedDownBy(UUID staffId, @Nullable String why) {
		return why != null && (isSentBy(staffId) && why.equals(this.withdrawnReason)
				|| this.asked.stream().anyMatch((one) -> one.who().id().equals(staffId) && why.equals(one.reason())));
	}

	/** Whether this person has told it in these very words: they press twice. */
	public boolean wasReportedBy(UUID staffId, String words) {
		return isTakenBy(staffId) && this.reported != null && this.reported.words().equals(words);
	}

	/** Those who have not said no, apart from this person. */
	public List<StaffCard> alsoAsked(UUID staffId) {
		return this.asked.stream()
			.filter(Asked::isOpen)
			.map(Asked::who)
			.filter((who) -> !who.id().equals(staffId))
			.toList();
	}

	/** Whose yes its step waits for; nobody's once it is taken or over. */
	public List<StaffCard> offeredTo() {
		StaffCard next = passedTo();
		return isOffered() ? alsoAsked(this.sender.id()) : (next != null) ? List.of(next) : List.of();
	}

	/** When it has gone untaken for as long as the clinic allows. */
	public Instant limit(ClinicView clinic) {
		return HandoffLimit.of(this.kind, this.offeredAt, clinic);
	}

	/** Past the clinic's limit, or nobody is left who can sign in and say yes. */
	public boolean isWaitingTooLong(ClinicView clinic, Instant now) {
		return isOffered() && (!now.isBefore(limit(clinic)) || isBeyondAnswer());
	}

	/** Everybody who has not answered yet can no longer sign in. */
	public boolean isBeyondAnswer() {
		return isOffered() && this.asked.stream().filter(Asked::isOpen).noneMatch((one) -> one.who().isActive());
	}

	public Duration waiting(Instant now) {
		return Duration.between(this.offeredAt, now);
	}

	/**
	 * One of those it was offered to.
	 *
	 * @param askedAt when, for who stands in the place of somebody who was
	 */
	public record Asked(StaffCard who, @Nullable Instant seenAt, @Nullable Instant declinedAt, @Nullable String reason,
			@Nullable PassedOn passed, @Nullable HandedOver instead, @Nullable Instant askedAt) {

		public boolean isOpen() {
			return this.declinedAt == null;
		}

		private boolean isSamePassing(Asked other) {
			return this.who.id().equals(other.who.id()) && this.passed != null && other.passed != null
					&& this.passed.at().equals(other.passed.at());
		}

	}

	/**
	 * How it came to somebody who was not asked by the sender.
	 *
	 * @param tookAt when whoever passed it on had taken it; none when they were only
	 * asked
	 * @param toldAt when the sender was shown it
	 * @param kept whether whoever passed it on took that back
	 */
	public record PassedOn(StaffCard by, Instant at, String why, @Nullable Instant tookAt, @Nullable Instant toldAt,
			@Nullable Kept kept) {

		boolean isNewsSince(Instant shown) {
			return this.toldAt == null || this.toldAt.isAfter(shown);
		}

	}

	/** In whose place somebody stands, and what they were told. */
	public record HandedOver(StaffCard from, String why) {
	}

	/** Whoever asked somebody to have it instead has it after all. */
	public record Kept(StaffCard by, Instant at) {
	}

	/**
	 * Who took it.
	 *
	 * @param recordedBy who heard the yes
	 * @param passedTo whom they ask to have it instead
	 */
	public record Taken(StaffCard who, Instant at, StaffCard recordedBy, @Nullable StaffCard passedTo) {
	}

	/** What the receiver told the sender. */
	public record Reported(Instant at, String words, @Nullable Boolean safetyPlanMade, boolean sameDayIntake,
			@Nullable LocalDate nextVisitOn) {
	}

}
