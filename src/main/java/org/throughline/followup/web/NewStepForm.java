package org.throughline.followup.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.Asks;
import org.throughline.followup.DueChoice;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepCause;
import org.throughline.followup.StepKind;
import org.throughline.shared.Line;
import org.throughline.shared.RefusedByRule;

/**
 * What is typed for a new next step.
 *
 * @param owner {@code patient}, or {@code staff:} or {@code contact:} and an id
 * @param barrierId what it is meant to get out of the way
 * @param nightId the answer about 2 a.m. that it is made from
 * @param closedDayMeant kept although the clinic is closed that day
 */
record NewStepForm(@Nullable UUID formKey,
		@NotBlank(message = "Say what happens next. Start with a verb: call, ask, book, send.") @Line(
				max = 140) @Nullable String title,
		@NotNull(message = "Choose what sort of step it is.") @Nullable StepKind kind,
		@NotBlank(message = "Choose one person. A step has exactly one owner.") @Nullable String owner,
		@NotNull(message = "Choose when it is due.") @Nullable DueChoice due, @Nullable LocalDate day,
		@Nullable LocalTime time, @Nullable Boolean closedDayMeant, @Line(max = 200) @Nullable String doneLooksLike,
		@Line(max = 80) @Nullable String wallText, @Nullable Boolean saidInRoom, @Nullable Rhythm rhythm,
		@Min(value = 1, message = "Once a week at least.") @Max(
				value = 7, message = "Seven times a week at most.") @Nullable Integer timesAWeek,
		@Nullable UUID checkedBy,
		@Min(value = 1, message = "Every day at the most.") @Max(value = 366,
				message = "Once a year at least.") @Nullable Integer repeatEveryDays,
		@Nullable Boolean asksLogIn, @Nullable Boolean asksPayment, @Nullable UUID barrierId, @Nullable UUID nightId) {

	static final String STAFF = "staff:";

	private static final String CONTACT = "contact:";

	static NewStepForm empty(UUID me, @Nullable UUID barrier) {
		return new NewStepForm(null, null, StepKind.CALL, STAFF + me, DueChoice.NEXT_DAY, null, null, false, null, null,
				false, null, null, me, null, false, false, barrier, null);
	}

	/** What somebody of us does because of what the patient answered about 2 a.m. */
	static NewStepForm because(UUID night, StepCause.Start start, UUID me) {
		return new NewStepForm(null, start.title(), start.kind(), STAFF + me, DueChoice.NEXT_DAY, null, null, false,
				null, null, false, null, null, me, null, false, false, null, night);
	}

	NewStep command(UUID patientId, ClinicCalendar calendar, Instant now, UUID me) {
		return new NewStep(patientId, (this.title != null) ? this.title : "",
				(this.kind != null) ? this.kind : StepKind.OTHER, owner(me), dueAt(calendar, now), this.doneLooksLike,
				this.wallText, Boolean.TRUE.equals(this.saidInRoom), Boolean.TRUE.equals(this.closedDayMeant),
				this.barrierId, this.repeatEveryDays,
				new Asks(Boolean.TRUE.equals(this.asksLogIn), Boolean.TRUE.equals(this.asksPayment)), this.nightId);
	}

	Instant dueAt(ClinicCalendar calendar, Instant now) {
		return ((this.due != null) ? this.due : DueChoice.TODAY).due(calendar, now, this.day, this.time);
	}

	/** A day that was corrected stands, also when Enter presses what was offered. */
	boolean isOnAClosedDay(ClinicCalendar calendar) {
		return this.due == DueChoice.PICK && this.day != null && !calendar.isOpenDay(this.day);
	}

	/** The same, due at the last open time before. */
	NewStepForm on(LocalDate openDay, LocalTime openTime) {
		return new NewStepForm(this.formKey, this.title, this.kind, this.owner, DueChoice.PICK, openDay, openTime,
				false, this.doneLooksLike, this.wallText, this.saidInRoom, this.rhythm, this.timesAWeek, this.checkedBy,
				this.repeatEveryDays, this.asksLogIn, this.asksPayment, this.barrierId, this.nightId);
	}

	Owner owner(UUID me) {
		String chosen = (this.owner != null) ? this.owner : "";
		try {
			if (chosen.startsWith(STAFF)) {
				return Owner.staff(UUID.fromString(chosen.substring(STAFF.length())));
			}
			return chosen.startsWith(CONTACT)
					? new Owner.ContactPerson(UUID.fromString(chosen.substring(CONTACT.length())), checking(me))
					: new Owner.Patient(checking(me));
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedByRule("owner", "Choose one person from the list.");
		}
	}

	private Owner.Checking checking(UUID me) {
		Rhythm often = (this.rhythm != null) ? this.rhythm : Rhythm.ONCE;
		if (often == Rhythm.WEEKLY && this.timesAWeek == null) {
			throw new RefusedByRule("timesAWeek", "Say how many times a week.");
		}
		return new Owner.Checking(often, (often == Rhythm.WEEKLY) ? this.timesAWeek : null,
				(this.checkedBy != null) ? this.checkedBy : me);
	}

}
