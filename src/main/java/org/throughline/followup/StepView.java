package org.throughline.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * One next step as this viewer may see it: its title is covered already for people
 * outside the clinical group, and what would give it away is absent.
 *
 * @param title what the viewer reads
 * @param covered the title says the kind only
 * @param wallTitle what the wall may show, names not yet turned into initials
 * @param late the due time of open staff work has passed
 * @param gap why it rests with no active person who said yes; absent when it does
 * @param tryAt when the next try at it is, up to its due
 * @param barrierId what it is meant to get out of the way
 * @param inTheWay what keeps it from going on, in words that the viewer may read
 * @param mine the viewer owns it, or is asked
 * @param mayTake its kind allows the viewer to say yes
 * @param mayHandle the viewer may ask people, move its date or end it
 */
public record StepView(UUID id, UUID patientId, String title, boolean covered, String wallTitle, StepKind kind,
		StepState state, OwnerRef owner, Instant due, boolean late, @Nullable GapKind gap, @Nullable Asked asked,
		@Nullable Said said, @Nullable WaitingOn waiting, @Nullable CameBack cameBack, @Nullable Ended ended,
		@Nullable Checked checked, @Nullable String doneLooksLike, boolean saidInRoom,
		@Nullable Integer repeatEveryDays, int dateMoves, @Nullable Instant tryAt, Asks asks, int version,
		@Nullable UUID barrierId, List<InTheWay> inTheWay, boolean mine, boolean mayTake, boolean mayHandle) {

	/** Red: nobody has it, or it rests with nobody who said yes. */
	public boolean withoutOwner() {
		return this.state == StepState.NEEDED || this.gap != null;
	}

	/** Why it rests with nobody; of a patient's step it is whoever checks it. */
	public @Nullable String gapInWords() {
		return (this.gap != null) ? this.gap.inWords(this.checked != null) : null;
	}

	/** Its owner, or who checks a patient's. */
	public @Nullable StaffCard answersForIt() {
		return (this.checked != null) ? this.checked.by() : this.owner.staff();
	}

	/** A call at the patient's own number, as far as its title tells. */
	public boolean callsThem() {
		return this.kind == StepKind.CALL && !callsSomebodyElse();
	}

	/** A call to the pharmacy, or to someone of theirs. */
	public boolean callsSomebodyElse() {
		return this.kind == StepKind.CALL && CalledInTitle.isSomebodyElse(this.title);
	}

	/** A call to someone of theirs, such as the "daughter". */
	public Optional<String> callsOfTheirs() {
		return (this.kind == StepKind.CALL) ? CalledInTitle.ofTheirs(this.title) : Optional.empty();
	}

	public boolean isAsked() {
		return this.state == StepState.ASKED && this.gap == null;
	}

	/**
	 * What a form was opened over: sent back with it, so that nobody is overwritten
	 * unseen.
	 */
	public String seen() {
		StaffCard staff = this.owner.staff();
		return SeenStep.words(this.state, (staff != null) ? staff.id() : null,
				(this.asked != null) ? this.asked.at() : null, (this.waiting != null) ? this.waiting.until() : null,
				this.dateMoves, this.asks);
	}

	public boolean isOpen() {
		return this.state.open();
	}

	/**
	 * When its owner turns to it: at the next try, when they ask again whoever they wait
	 * on, or else when it is due.
	 */
	public Instant turn() {
		Instant first = (this.tryAt != null && this.tryAt.isBefore(this.due)) ? this.tryAt : this.due;
		return (this.waiting != null && this.waiting.until().isBefore(first)) ? this.waiting.until() : first;
	}

	public boolean isWaiting() {
		return this.state == StepState.WAITING;
	}

	/** Somebody outside has to answer first, and it is not time yet to ask again. */
	public boolean waitsStill(Instant now) {
		return isWaiting() && this.waiting != null && !this.waiting.isOver(now);
	}

	/**
	 * Offered to its owner: by whom, when, and by when to answer.
	 *
	 * @param why it was handed over to them; absent when they were just asked
	 */
	public record Asked(StaffCard by, Instant at, Instant answerBy, @Nullable String why) {
	}

	/**
	 * Its owner said yes.
	 *
	 * @param recordedBy who heard it
	 */
	public record Said(Instant at, StaffCard recordedBy, boolean atHuddle) {
	}

	/** Accepted, and waiting on someone outside. */
	public record WaitingOn(String on, Instant since, Instant until) {

		/** The time to ask again has come. */
		public boolean isOver(Instant now) {
			return !this.until.isAfter(now);
		}

	}

	/**
	 * Nobody has it, and how that came.
	 *
	 * @param by who said no
	 * @param reason for the asker and clinical people only
	 * @param to on whose day it stands first
	 */
	public record CameBack(Instant at, NeedCause because, @Nullable StaffCard by, @Nullable String reason,
			@Nullable StaffCard to) {
	}

	/** How it ended. */
	public record Ended(Instant at, StaffCard by, @Nullable StaffCard doneBy, @Nullable String outcome) {
	}

	/** The patient's own step: how often, and who looks whether it was done. */
	public record Checked(Rhythm rhythm, @Nullable Integer timesAWeek, StaffCard by) {

		public String rhythmInWords() {
			if (this.timesAWeek == null) {
				return this.rhythm.label();
			}
			return (this.timesAWeek == 1) ? "once a week" : this.timesAWeek + " " + this.rhythm.label();
		}

	}

}
