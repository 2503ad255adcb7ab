package org.throughline.progress.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.progress.ContactOutcome;
import org.throughline.progress.ContactToLog;
import org.throughline.progress.ContactWay;
import org.throughline.shared.Line;

/**
 * What is typed about a contact; the button that saves says what came of it.
 */
record ContactForm(@Nullable UUID formKey, @Nullable ContactWay way,
		@NotNull(message = "Choose what came of it.") @Nullable ContactOutcome outcome,
		@Line(max = 280) @Nullable String about,
		@Min(value = 0, message = "Minutes cannot be fewer than none.") @Max(value = 600,
				message = "Ten hours at most.") @Nullable Integer minutes,
		@Line(max = 280) @Nullable String gotEasier, @Nullable Boolean nothingYet) {

	/** Mostly we called. */
	ContactForm {
		way = (way != null) ? way : ContactWay.CALL_OUT;
	}

	ContactToLog command(UUID patientId) {
		return new ContactToLog(patientId, null, Objects.requireNonNull(this.way),
				(this.outcome != null) ? this.outcome : ContactOutcome.REACHED, this.about, this.minutes,
				this.gotEasier, Boolean.TRUE.equals(this.nothingYet));
	}

}
