package org.throughline.paper;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.throughline.clinic.ClinicCalendar;

/**
 * Says on paper when the clinic is open next, and which weekday it is closed before then.
 */
final class Opening {

	private Opening() {
	}

	/** "Open Tuesday 8:00. Closed Monday." */
	static String inWords(ClinicCalendar calendar, PaperWords words, Instant now) {
		LocalDate today = calendar.dayOf(now);
		LocalDate next = calendar.nextOpenDay(today);
		String open = calendar.hoursOn(next).map((hours) -> words.opens(next, hours.opens())).orElse("");
		List<String> closed = today.plusDays(1)
			.datesUntil(next)
			.filter((day) -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
			.map(words::clearDay)
			.toList();
		return closed.isEmpty() ? open : open + " " + words.say("clinic.closed", String.join(", ", closed));
	}

}
