package org.throughline.absence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.TypedDay;

/**
 * Who is away from when to when, and who is asked to cover.
 *
 * @param time when they leave on the first day; from its start when absent
 * @param until the last day away
 */
record AbsenceForm(@NotNull(message = "Choose who is away.") @Nullable UUID who,
		@NotNull(message = "Choose the first day away.") @Nullable LocalDate from, @Nullable LocalTime time,
		@NotNull(message = "Choose the last day away.") @Nullable LocalDate until, @Nullable UUID coverId) {

	private static final int MOST_YEARS = 5;

	static AbsenceForm of(@Nullable UUID who) {
		return new AbsenceForm(who, null, null, null, null);
	}

	Instant leaves(ZoneId zone, Instant now) {
		LocalDate first = near("from", this.from, zone, now);
		return first.atTime((this.time != null) ? this.time : LocalTime.MIN).atZone(zone).toInstant();
	}

	Instant returns(ZoneId zone, Instant now) {
		return near("until", this.until, zone, now).plusDays(1).atStartOfDay(zone).toInstant();
	}

	private static LocalDate near(String field, @Nullable LocalDate day, ZoneId zone, Instant now) {
		return TypedDay.near(field, Objects.requireNonNull(day), now.atZone(zone).toLocalDate(), MOST_YEARS);
	}

}
