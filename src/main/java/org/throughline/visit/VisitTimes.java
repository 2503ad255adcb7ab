package org.throughline.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.OpenHours;
import org.throughline.shared.RefusedByRule;

/**
 * When a visit can be: at a time somebody means, and while the clinic is open.
 */
final class VisitTimes {

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

	/** How far back a visit may be noted that nobody had booked here. */
	private static final Duration LOOK_BACK = Duration.ofDays(365);

	/** Nobody is booked later than that, but years are mistyped. */
	private static final Duration LOOK_AHEAD = Duration.ofDays(5 * 365);

	private VisitTimes() {
	}

	static void requireMeant(Instant startsAt, Instant now) {
		if (startsAt.isBefore(now.minus(LOOK_BACK))) {
			throw new RefusedByRule("date", "That is more than a year ago. Check the date.");
		}
		if (startsAt.isAfter(now.plus(LOOK_AHEAD))) {
			throw new RefusedByRule("date", "That is more than five years from now. Check the year.");
		}
	}

	/** One of us sees the patient only while the clinic is open. */
	static void requireOpen(ClinicCalendar calendar, Instant startsAt) {
		OpenHours hours = calendar.hoursOn(calendar.dayOf(startsAt))
			.orElseThrow(() -> new RefusedByRule("date", closedOn(calendar, startsAt)));
		boolean open = !startsAt.isBefore(calendar.opens(calendar.dayOf(startsAt)).orElseThrow())
				&& startsAt.isBefore(calendar.closes(calendar.dayOf(startsAt)).orElseThrow());
		if (!open) {
			throw new RefusedByRule("time", "We are open from %s to %s that day. Choose a time between."
				.formatted(HOUR.format(hours.opens()), HOUR.format(hours.closes())));
		}
	}

	private static String closedOn(ClinicCalendar calendar, Instant startsAt) {
		DateTimeFormatter day = DateTimeFormatter.ofPattern("EEE MMM d", Locale.US);
		return "The clinic is closed that day. The next open day is %s."
			.formatted(day.format(calendar.nextOpenDay(calendar.dayOf(startsAt))));
	}

}
