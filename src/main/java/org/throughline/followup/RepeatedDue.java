package org.throughline.followup;

import java.time.Instant;
import java.time.ZonedDateTime;

import org.throughline.clinic.ClinicCalendar;

/**
 * When a repeating step is due next: at the same time of day, never in the past, never on
 * a closed day.
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
		return open.isAfter(now) ? open : calendar.closingOn(calendar.nextOpenDay(calendar.dayOf(now)));
	}

}
