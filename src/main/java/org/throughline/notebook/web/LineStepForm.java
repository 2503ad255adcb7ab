package org.throughline.notebook.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.DueChoice;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.shared.Line;

/**
 * The next step that a line turns into: what, who, by when.
 *
 * @param closedDayMeant kept although the clinic is closed that day
 */
record LineStepForm(@Nullable UUID formKey,
		@NotBlank(message = "Say what happens next. Start with a verb: call, ask, book, send.") @Line(
				max = 140) @Nullable String title,
		@NotNull(message = "Choose what sort of step it is.") @Nullable StepKind kind,
		@NotNull(message = "Choose one person. A step has exactly one owner.") @Nullable UUID owner,
		@NotNull(message = "Choose when it is due.") @Nullable DueChoice due, @Nullable LocalDate day,
		@Nullable LocalTime time, @Nullable Boolean closedDayMeant) {

	static LineStepForm of(String words, UUID me) {
		return new LineStepForm(null, Shortened.to(140, words), StepKind.CALL, me, DueChoice.NEXT_DAY, null, null,
				false);
	}

	/** The same, due at the last open time before. */
	LineStepForm on(LocalDate openDay, LocalTime openTime) {
		return new LineStepForm(this.formKey, this.title, this.kind, this.owner, DueChoice.PICK, openDay, openTime,
				false);
	}

	NewStep step(UUID patientId, ClinicCalendar calendar, UUID me, Instant now) {
		DueChoice choice = (this.due != null) ? this.due : DueChoice.TODAY;
		return NewStep
			.of(patientId, (this.title != null) ? this.title : "", (this.kind != null) ? this.kind : StepKind.OTHER,
					Owner.staff((this.owner != null) ? this.owner : me), choice.due(calendar, now, this.day, this.time))
			.evenOnAClosedDay(Boolean.TRUE.equals(this.closedDayMeant));
	}

}
