package org.throughline.handoff.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.throughline.handoff.HandoffReport;
import org.throughline.shared.Line;
import org.throughline.shared.Texts;

/**
 * About two sentences back to whoever handed over.
 *
 * @param confirmed they were told that the visit falls after the closed days, and mean it
 */
record ReportForm(@NotBlank(message = "Two sentences are enough. How did it go?") @Line(max = 280) String words,
		@Nullable Boolean safetyPlanMade, Boolean sameDayIntake, @Nullable LocalDate nextVisitOn, Boolean confirmed,
		@Line(max = 280) @Nullable String gotEasier, @Nullable Boolean nothingYet) {

	ReportForm {
		sameDayIntake = Boolean.TRUE.equals(sameDayIntake);
		confirmed = Boolean.TRUE.equals(confirmed);
		words = (words == null) ? "" : words.strip().replaceAll("\\s*\\R\\s*", " ");
	}

	static ReportForm empty() {
		return new ReportForm("", null, false, null, false, null, null);
	}

	HandoffReport toReport() {
		return new HandoffReport(this.words, this.safetyPlanMade, this.sameDayIntake, this.nextVisitOn,
				Texts.clean(this.gotEasier), Boolean.TRUE.equals(this.nothingYet));
	}

}
