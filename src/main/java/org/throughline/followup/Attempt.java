package org.throughline.followup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.progress.ContactOutcome;
import org.throughline.progress.ContactToLog;
import org.throughline.progress.ContactWay;

/**
 * A try at a step: whom one reached, and what got easier since last time.
 */
public record Attempt(ContactWay way, ContactOutcome outcome, @Nullable String about, @Nullable Integer minutes,
		@Nullable String gotEasier, boolean nothingYet) {

	public static Attempt of(ContactWay way, ContactOutcome outcome) {
		return new Attempt(way, outcome, null, null, null, false);
	}

	ContactToLog at(FollowUp step) {
		return new ContactToLog(step.patientId(), step.id(), this.way, this.outcome, this.about, this.minutes,
				this.gotEasier, this.nothingYet, step.callsSomebodyElse());
	}

}
