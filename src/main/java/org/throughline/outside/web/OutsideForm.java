package org.throughline.outside.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.DueChoice;
import org.throughline.outside.OutsideOffer;
import org.throughline.outside.OutsideWay;
import org.throughline.shared.Line;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;

/**
 * A handoff outside as somebody types it.
 */
record OutsideForm(@Nullable UUID formKey,
		@NotNull(message = "To whom does it go? Choose one person.") @Nullable UUID externalId,
		@NotBlank(message = "Say in one sentence what worries you.") @Nullable @Line(max = 160) String concern,
		@Nullable @Line(max = 200) String mostUrgent,
		@NotNull(message = "Choose how it goes out.") @Nullable OutsideWay way,
		@NotNull(message = "Choose until when you ask.") @Nullable DueChoice due, @Nullable LocalDate day,
		@Nullable LocalTime time, @Nullable Boolean closedDayMeant) {

	static OutsideForm empty() {
		return new OutsideForm(null, null, null, null, OutsideWay.FAX, DueChoice.NEXT_DAY, null, null, false);
	}

	/** The same, due at the last open time before. */
	OutsideForm on(LocalDate openDay, LocalTime openTime) {
		return new OutsideForm(this.formKey, this.externalId, this.concern, this.mostUrgent, this.way, DueChoice.PICK,
				openDay, openTime, false);
	}

	OutsideOffer command(UUID patientId, ClinicCalendar calendar, Instant now) {
		if (this.externalId == null || this.concern == null || this.way == null || this.due == null) {
			throw new RefusedByRule("", "Fill in the form first.");
		}
		return new OutsideOffer(patientId, this.externalId, this.concern, Texts.clean(this.mostUrgent), this.way,
				this.due.due(calendar, now, this.day, this.time), Boolean.TRUE.equals(this.closedDayMeant));
	}

}
