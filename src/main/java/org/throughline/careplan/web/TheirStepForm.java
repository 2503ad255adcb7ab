package org.throughline.careplan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.careplan.TheirStep;
import org.throughline.careplan.Tracking;
import org.throughline.careplan.Willing;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.DueChoice;
import org.throughline.followup.Owner;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepKind;
import org.throughline.shared.Line;
import org.throughline.shared.RefusedByRule;

/**
 * A step of the patient's own, as typed.
 *
 * @param due on which day somebody looks whether it was done
 * @param closedDayMeant kept although the clinic is closed that day
 */
record TheirStepForm(@Nullable UUID formKey, @NotNull(message = "Choose the goal it serves.") @Nullable Integer goal,
		@NotBlank(message = "Say what they will try. Start with a verb.") @Line(max = 140) @Nullable String what,
		@Nullable StepKind kind, @NotNull(message = "Say how often.") @Nullable Rhythm rhythm,
		@Min(value = 1, message = "Once a week at least.") @Max(value = 7,
				message = "Seven times a week at most.") @Nullable Integer timesAWeek,
		@NotBlank(message = "Say what done looks like, so that they know.") @Line(
				max = 200) @Nullable String doneLooksLike,
		@NotNull(message = "Choose how it shows: a daily note, 1 to 10, or a phone check.") @Nullable Tracking tracked,
		@NotNull(message = "Ask whether they are willing, and choose what they said.") @Nullable Willing willing,
		@Line(max = 140) @Nullable String usable,
		@NotNull(message = "Choose the day on which somebody looks.") @Nullable LocalDate due,
		@Nullable Boolean closedDayMeant, @Nullable UUID checkedBy) {

	static TheirStepForm empty(@Nullable Integer goal, UUID me) {
		return new TheirStepForm(null, goal, null, StepKind.OTHER, Rhythm.DAILY, null, null, null, null, null, null,
				null, me);
	}

	/** The same on the open day before, unless the day was corrected meanwhile. */
	TheirStepForm on(LocalDate openDay, ClinicCalendar calendar) {
		if (this.due == null || calendar.isOpenDay(this.due)) {
			return this;
		}
		return new TheirStepForm(this.formKey, this.goal, this.what, this.kind, this.rhythm, this.timesAWeek,
				this.doneLooksLike, this.tracked, this.willing, this.usable, openDay, false, this.checkedBy);
	}

	/** "Some times a week" without how many. */
	Optional<RefusedByRule> missingTimes() {
		return (this.rhythm == Rhythm.WEEKLY && this.timesAWeek == null)
				? Optional.of(new RefusedByRule("timesAWeek", "Say how many times a week.")) : Optional.empty();
	}

	TheirStep step(UUID me, ClinicCalendar calendar, Instant now) {
		Rhythm often = (this.rhythm != null) ? this.rhythm : Rhythm.ONCE;
		return new TheirStep((this.goal != null) ? this.goal : 0, (this.what != null) ? this.what : "",
				(this.kind != null) ? this.kind : StepKind.OTHER,
				new Owner.Checking(often, (often == Rhythm.WEEKLY) ? this.timesAWeek : null,
						(this.checkedBy != null) ? this.checkedBy : me),
				DueChoice.PICK.due(calendar, now, this.due, null), this.doneLooksLike, this.usable, this.tracked,
				this.willing, Boolean.TRUE.equals(this.closedDayMeant));
	}

}
