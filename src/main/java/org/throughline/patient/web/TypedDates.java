package org.throughline.patient.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.BirthDate;
import org.throughline.patient.BirthDatePrecision;
import org.throughline.shared.Texts;

/**
 * Days as people type them, none of them still to come.
 */
final class TypedDates {

	private TypedDates() {
	}

	static @Nullable LocalDate past(@Nullable String typed, LocalDate today, Refused refused, String field) {
		String clean = Texts.clean(typed);
		if (clean == null) {
			return null;
		}
		LocalDate day = BirthDate.read(clean, today)
			.filter((date) -> date.precision() == BirthDatePrecision.DAY)
			.map(BirthDate::day)
			.orElse(null);
		if (day == null) {
			refused.at(field, "Choose today or a day before, as 3/27/2025.");
		}
		return day;
	}

	static @Nullable String shown(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : null;
	}

}
