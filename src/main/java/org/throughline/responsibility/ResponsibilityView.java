package org.throughline.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.GapKind;
import org.throughline.staff.StaffCard;

/**
 * One standing responsibility as this viewer may see it: covered already for people
 * outside the clinical group.
 *
 * @param name what the viewer reads: "Refills", "Bridge medication", "Medication
 * responsibility"
 * @param wallName what the shared screen may show
 * @param medication which bridge medication; absent when covered
 * @param cover stands in while its holder is away
 * @param gap why it rests with no active person who said yes; absent when it does
 * @param mine the viewer holds it
 * @param mayHold its kind allows the viewer to say yes
 * @param mayHandle the viewer may ask people and end it
 */
public record ResponsibilityView(UUID id, UUID patientId, ResponsibilityKind kind, String name, String wallName,
		@Nullable String medication, @Nullable LocalDate endsOn, WhoMay whoMay, Instant neededSince, StaffCard neededBy,
		@Nullable StaffCard holder, @Nullable StaffCard cover, @Nullable Instant heldSince, @Nullable StaffCard heardBy,
		boolean atHuddle, @Nullable Asked asked, @Nullable SaidNo saidNo, @Nullable Ended ended, @Nullable GapKind gap,
		boolean mine, boolean askedOfYou, boolean mayHold, boolean mayHandle) {

	/**
	 * What a form was opened over: sent back with it, so that nobody is overwritten
	 * unseen.
	 */
	public String standing() {
		Asked now = this.asked;
		return Responsibility.asSeen((this.holder != null) ? this.holder.id() : null,
				(now != null) ? now.who().id() : null);
	}

	public boolean isOpen() {
		return this.ended == null;
	}

	/** Red: it rests with nobody who said yes. */
	public boolean isGap() {
		return this.gap != null;
	}

	/** Whose being away, gone or silent makes it a gap; absent when nobody was asked. */
	public @Nullable StaffCard gapOf() {
		Asked now = this.asked;
		return (this.holder != null || now == null) ? this.holder : now.who();
	}

	/** "I'll take it". */
	public boolean mayTake() {
		return this.gap != null && this.mayHold && !this.mine;
	}

	/** "Give to...". */
	public boolean mayGive() {
		return isOpen() && (this.mayHandle || this.gap != null && this.mayHold);
	}

	/** What the button says with which somebody says yes to a gap. */
	public String takeWords() {
		return isPlan() ? "I’ll keep it" : "I’ll take it";
	}

	/** What the link says that asks somebody else. */
	public String giveWords() {
		return isPlan() ? "Ask…" : "Give to…";
	}

	/** Somebody always keeps the plan: it is given on, never back. */
	public boolean isPlan() {
		return this.kind == ResponsibilityKind.PLAN;
	}

	/** "Bridge medication, sertraline". */
	public String title() {
		return (this.medication != null) ? this.name + ", " + this.medication : this.name;
	}

	/**
	 * Offered to somebody who has not answered.
	 *
	 * @param why it was handed over to them; absent when they were just asked
	 */
	public record Asked(StaffCard who, StaffCard by, Instant at, Instant answerBy, @Nullable String why) {
	}

	/**
	 * The last one who said no.
	 *
	 * @param reason for whoever asked and clinical people only
	 */
	public record SaidNo(StaffCard who, Instant at, @Nullable String reason) {
	}

	/** This patient does not need it any more. */
	public record Ended(Instant at, StaffCard by, @Nullable String reason) {
	}

}
