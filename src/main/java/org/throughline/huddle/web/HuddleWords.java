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
 * late"; "Tue noon" and "Tue" on the evening before.
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
			return calendar.dayOf(due).isBefore(calendar.dayOf(now).plusDays(7)) ? weekday(calendar.dayOf(due))
					: this.moments.date(calendar.dayOf(due), calendar, now);
		}
		String time = this.moments.time(due, calendar);
		boolean closesThen = calendar.closes(huddleDay).filter(due::equals).isPresent();
		if (!calendar.dayOf(now).equals(huddleDay)) {
			return weekday(huddleDay) + (closesThen ? "" : " " + time);
		}
		return closesThen ? "Today" : "noon".equals(time) ? "By noon" : time;
	}

	/** "8:04"; with its day, "Thu May 21, 6:10 pm", when that is not the huddle's. */
	public String at(Instant moment, LocalDate huddleDay, ClinicCalendar calendar) {
		LocalDate day = calendar.dayOf(moment);
		return day.equals(huddleDay) ? this.moments.time(moment, calendar)
				: this.moments.weekday(day) + ", " + this.moments.clock(moment, calendar);
	}

	/** "answer by 10:05", "answer by tomorrow 8:30": an hour alone is one of today. */
	public String answerBy(Instant answerBy, ClinicCalendar calendar, Instant now) {
		return "answer by " + (calendar.dayOf(answerBy).equals(calendar.dayOf(now))
				? this.moments.time(answerBy, calendar) : this.moments.by(answerBy, calendar, now));
	}

	private static String weekday(LocalDate day) {
		return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.US);
	}

}
