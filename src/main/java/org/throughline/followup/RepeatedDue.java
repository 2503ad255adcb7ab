package org.throughline.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.throughline.clinic.ClinicCalendar;

/**
 * When a repeating step is due next: at the same time of day, never in the past, never on
 * a closed day, and never again on the day of the one before.
 */
final class RepeatedDue {

	private RepeatedDue() {
	}

	static Instant after(Instant due, int days, ClinicCalendar calendar, Instant now) {
		ZonedDateTime next = due.atZone(calendar.zone()).plusDays(days);
		while (!next.toInstant().isAfter(now)) {
			next = next.plusDays(days);
		}
		Instant open = calendar.lastOpenTimeBefore(next.toInstant());
		LocalDate before = calendar.dayOf(due.isAfter(now) ? due : now);
		return (open.isAfter(now) && calendar.dayOf(open).isAfter(calendar.dayOf(due))) ? open
				: calendar.closingOn(calendar.nextOpenDay(before));
	}

}
