package org.throughline.huddle.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.throughline.shared.RefusedByRule;

/**
 * A next step as it is added at the huddle.
 *
 * @param time absent means closing time
 * @param here whether its owner is present and says yes
 * @param formKey what makes it one step however often it is sent
 */
record StepForm(
		@NotBlank(message = "Say what happens next. Start with a verb: call, ask, book, send.") @Line(
				max = 140) @Nullable String title,
		@NotNull(message = "Choose what kind of step it is.") @Nullable StepKind kind,
		@NotNull(message = "Pick one person. A step with no owner is how things fall through.") @Nullable UUID staffId,
		@NotNull(message = "By which day?") @Nullable LocalDate day, @Nullable LocalTime time,
		@Nullable Boolean closedDayMeant, @Line(max = 80) @Nullable String wallText, boolean here,
		@Nullable UUID formKey) {

	static StepForm on(LocalDate day, UUID key) {
		return new StepForm("", StepKind.CALL, null, day, null, null, "", true, key);
	}

	/** The same, due at the open time that was offered instead of a closed day. */
	StepForm at(LocalDateTime open) {
		return new StepForm(this.title, this.kind, this.staffId, open.toLocalDate(), open.toLocalTime(), null,
				this.wallText, this.here, this.formKey);
	}

	NewStep step(UUID patientId, ClinicCalendar calendar, Instant now) {
		if (this.title == null || this.kind == null || this.staffId == null || this.day == null) {
			throw new RefusedByRule("", "Say what, who and by when.");
		}
		Instant due = DueChoice.PICK.due(calendar, now, this.day, this.time);
		return NewStep.of(patientId, this.title, this.kind, Owner.staff(this.staffId), due)
			.onTheWall(this.wallText)
			.saidInTheRoom(true)
			.evenOnAClosedDay(Boolean.TRUE.equals(this.closedDayMeant));
	}

}
