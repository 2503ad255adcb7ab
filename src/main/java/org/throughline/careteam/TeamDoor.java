package org.throughline.careteam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * What waits for one person about those around a patient: a worry about a plan that they
 * keep, something that they are asked to agree to, a yes of somebody elsewhere to a plan
 * that they keep, a line of a contact card that was handed to them, or something done
 * differently for a while whose time is over.
 *
 * @param id the worry, or what was done differently; otherwise the patient
 * @param about what to agree to; absent otherwise
 * @param version what stands now; 0 for what has none
 * @param position which line of the card they are asked for; 0 otherwise
 * @param sentence the worry, what a line is for, what is done differently, or who
 * elsewhere is asked to agree
 * @param number the number that stands there now; absent otherwise
 * @param why a line was handed over to them; absent otherwise
 * @param until the last day of what was done differently; absent otherwise
 * @param by who is worried, changed it, asks, or wrote it down
 */
public record TeamDoor(UUID id, UUID patientId, @Nullable About about, int version, int position,
		@Nullable String sentence, @Nullable String number, @Nullable String why, @Nullable LocalDate until,
		StaffCard by, Instant at) {

	public boolean isWorry() {
		return this.about == null && this.position == 0 && this.until == null;
	}

	/** Whether what it is about stands on the page of the plan. */
	public boolean isOnThePlan() {
		return isWorry() || this.about == About.PLAN;
	}

	/** Somebody without a sign-in is asked to agree: whoever keeps the plan asks them. */
	public boolean isElsewhere() {
		return this.about != null && this.sentence != null;
	}

	/** Somebody looks whether it helped, and says whether it goes on. */
	public boolean isOver() {
		return this.until != null;
	}

	public boolean isLine() {
		return this.position > 0;
	}

}
