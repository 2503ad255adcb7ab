package org.throughline.handoff;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the receiver tells the sender, in about two sentences.
 *
 * @param safetyPlanMade absent when it was not about that
 * @param gotEasier what got easier since last time, when they were asked
 * @param nothingYet they were asked, and nothing did
 * @param nextVisitOn the patient's next visit, when one was made
 */
public record HandoffReport(String words, @Nullable Boolean safetyPlanMade, boolean sameDayIntake,
		@Nullable LocalDate nextVisitOn, @Nullable String gotEasier, boolean nothingYet) {

	public HandoffReport(String words, @Nullable Boolean safetyPlanMade, boolean sameDayIntake,
			@Nullable LocalDate nextVisitOn) {
		this(words, safetyPlanMade, sameDayIntake, nextVisitOn, null, false);
	}

	/** Whether the patient was asked what got easier. */
	boolean askedWhatGotEasier() {
		return this.nothingYet || this.gotEasier != null;
	}

}
