package org.throughline.absence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Who is away from when to when, and who is asked to cover.
 *
 * @param time when they leave on the first day; from its start when absent
 * @param until the last day away
 */
record AbsenceForm(@NotNull(message = "Choose who is away.") @Nullable UUID who,
		@NotNull(message = "Choose the first day away.") @Nullable LocalDate from, @Nullable LocalTime time,
		@NotNull(message = "Choose the last day away.") @Nullable LocalDate until, @Nullable UUID coverId) {

	static AbsenceForm of(@Nullable UUID who) {
		return new AbsenceForm(who, null, null, null, null);
	}

	Instant leaves(ZoneId zone) {
		LocalDate first = (this.from != null) ? this.from : LocalDate.MAX;
		return first.atTime((this.time != null) ? this.time : LocalTime.MIN).atZone(zone).toInstant();
	}

	Instant returns(ZoneId zone) {
		LocalDate last = (this.until != null) ? this.until : LocalDate.MIN;
		return last.plusDays(1).atStartOfDay(zone).toInstant();
	}

}
