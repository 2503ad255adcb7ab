package org.throughline.progress;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;

/**
 * A contact to be logged.
 *
 * @param stepId the next step it was an attempt at; absent for an inbound call or the
 * corridor
 * @param gotEasier what got easier since last time, in their words or ours
 * @param nothingYet they were asked, and nothing did
 * @param elsewhere somebody else was called, at a number of their own
 */
public record ContactToLog(UUID patientId, @Nullable UUID stepId, ContactWay way, ContactOutcome outcome,
		@Nullable String about, @Nullable Integer minutes, @Nullable String gotEasier, boolean nothingYet,
		boolean elsewhere) {

	public ContactToLog {
		about = Texts.clean(about);
		gotEasier = Texts.clean(gotEasier);
		if (nothingYet && gotEasier != null) {
			throw new RefusedByRule("gotEasier", "Choose one: what got easier, or nothing yet.");
		}
	}

	public ContactToLog(UUID patientId, @Nullable UUID stepId, ContactWay way, ContactOutcome outcome,
			@Nullable String about, @Nullable Integer minutes, @Nullable String gotEasier, boolean nothingYet) {
		this(patientId, stepId, way, outcome, about, minutes, gotEasier, nothingYet, false);
	}

	/** The patient's own number turned out to be wrong. */
	public boolean provesTheirNumberWrong() {
		return this.outcome == ContactOutcome.WRONG_NUMBER && !this.elsewhere;
	}

	public static ContactToLog of(UUID patientId, ContactWay way, ContactOutcome outcome) {
		return new ContactToLog(patientId, null, way, outcome, null, null, null, false);
	}

}
