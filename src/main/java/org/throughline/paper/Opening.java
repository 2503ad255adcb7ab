package org.throughline.paper;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.throughline.clinic.ClinicCalendar;

/**
 * Says on paper when the clinic is open next, and which weekday it is closed before then.
 */
final class Opening {

	private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	private Opening() {
	}

	/** "Open Tuesday 8:00. Closed Monday." */
	static String inWords(ClinicCalendar calendar, PaperWords words, Instant now) {
		LocalDate today = calendar.dayOf(now);
		LocalDate next = calendar.nextOpenDay(today);
		String open = calendar.hoursOn(next).map((hours) -> words.opens(next, hours.opens(), today)).orElse("");
		if (PaperWords.isFar(next, today)) {
			return open + " " + words.say("clinic.closed.until");
		}
		List<String> closed = today.plusDays(1)
			.datesUntil(next)
			.filter((day) -> !WEEKEND.contains(day.getDayOfWeek()) || calendar.week().containsKey(day.getDayOfWeek()))
			.map(words::clearDay)
			.toList();
		return closed.isEmpty() ? open : open + " " + words.say("clinic.closed", String.join(", ", closed));
	}

}
