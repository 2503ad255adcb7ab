package org.throughline.huddle.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Moments;

import org.springframework.stereotype.Component;

/**
 * Due times as short as the wall needs them: "10:00", "By noon", "Today", "Tue", "3 days
 * late".
 */
@Component("huddleWords")
class HuddleWords {

	private final Moments moments;

	HuddleWords(Moments moments) {
		this.moments = moments;
	}

	public String due(Instant due, LocalDate huddleDay, ClinicCalendar calendar, Instant now) {
		if (due.isBefore(now)) {
			return this.moments.late(due, calendar, now);
		}
		if (!calendar.dayOf(due).equals(huddleDay)) {
			return calendar.dayOf(due).isBefore(calendar.dayOf(now).plusDays(7))
					? calendar.dayOf(due).getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.US)
					: this.moments.date(calendar.dayOf(due), calendar, now);
		}
		String time = this.moments.time(due, calendar);
		return calendar.closes(calendar.dayOf(due)).filter(due::equals).isPresent() ? "Today"
				: "noon".equals(time) ? "By noon" : time;
	}

	/** "answer by 10:05", "answer by tomorrow 8:30": an hour alone is one of today. */
	public String answerBy(Instant answerBy, ClinicCalendar calendar, Instant now) {
		return "answer by " + (calendar.dayOf(answerBy).equals(calendar.dayOf(now))
				? this.moments.time(answerBy, calendar) : this.moments.by(answerBy, calendar, now));
	}

}
