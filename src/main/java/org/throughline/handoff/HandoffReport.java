package org.throughline.handoff;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the receiver tells the sender, in about two sentences.
 *
 * @param safetyPlanMade absent when it was not about that
 * @param nextVisitOn the patient's next visit, when one was made
 */
public record HandoffReport(String words, @Nullable Boolean safetyPlanMade, boolean sameDayIntake,
		@Nullable LocalDate nextVisitOn) {
}
