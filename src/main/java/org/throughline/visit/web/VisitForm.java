package org.throughline.visit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.visit.BookVisit;

/**
 * A visit as it is typed.
 *
 * @param withName somebody outside, when it is with none of us
 */
record VisitForm(@Nullable UUID formKey, @NotNull(message = "On which day? Choose a date.") @Nullable LocalDate date,
		@NotNull(message = "At what time?") @Nullable LocalTime time,
		@NotNull(message = "How many minutes?") @Min(value = 5, message = "A visit takes five minutes at least.") @Max(
				value = 480, message = "Eight hours is the most that fits here.") @Nullable Integer minutes,
		@Nullable UUID withStaff, @Nullable @Line(max = 120) String withName,
		@NotBlank(message = "What is the visit for? Say it so that they would know.") @Nullable @Line(
				max = 140) String purpose) {

	private static final int USUAL_MINUTES = 20;

	static VisitForm on(LocalDate day) {
		return new VisitForm(null, day, null, USUAL_MINUTES, null, null, null);
	}

	BookVisit toBooking(UUID patientId, ZoneId zone) {
		String outside = Texts.clean(this.withName);
		if (this.withStaff == null && outside == null) {
			throw new RefusedByRule("withStaff", "With whom? Choose one of us, or write a name from outside.");
		}
		if (this.withStaff != null && outside != null) {
			throw new RefusedByRule("withName", "With one of us or with somebody outside? Keep one of them.");
		}
		Instant startsAt = Objects.requireNonNull(this.date)
			.atTime(Objects.requireNonNull(this.time))
			.atZone(zone)
			.toInstant();
		return new BookVisit(patientId, startsAt, Objects.requireNonNull(this.minutes), this.withStaff, outside,
				Objects.requireNonNull(Texts.clean(this.purpose)));
	}

}
