package org.throughline.clinic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.springframework.stereotype.Component;

/**
 * Says dates, times and due times as people at the clinic say them. Templates call it
 * {@code @moments}; every answer is in the clinic's time zone.
 */
@Component
public class Moments {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm", Locale.US);

	private static final DateTimeFormatter CLOCK_AND_HALF = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

	private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE MMM d", Locale.US);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);

	private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

	private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

	private static final LocalTime EARLIEST_CLEAR = LocalTime.of(7, 0);

	private static final LocalTime LATEST_CLEAR = LocalTime.of(18, 59);

	/** "today by noon", "tomorrow by 10:00", "Tue May 26", "3 days late". */
	public String due(Instant due, ClinicCalendar calendar, Instant now) {
		if (due.isBefore(now)) {
			return late(due, calendar, now);
		}
		String time = closesThen(due, calendar) ? "" : " by " + time(due, calendar);
		return nearDay(due, calendar, now) + time;
	}

	/**
	 * "due now" in the first minute, "20 minutes late", "3 hours late", "1 day late":
	 * days are counted from midnight to midnight.
	 */
	public String late(Instant due, ClinicCalendar calendar, Instant now) {
		long days = ChronoUnit.DAYS.between(calendar.dayOf(due), calendar.dayOf(now));
		if (days > 0) {
			return count(days, "day") + " late";
		}
		Duration over = Duration.between(due, now);
		return (over.toMinutes() < 1) ? "due now" : length(over) + " late";
	}

	/** "11 minutes", "2 hours", "3 days", rounded down. */
	public String length(Duration time) {
		if (time.toDays() > 0) {
			return count(time.toDays(), "day");
		}
		return (time.toHours() > 0) ? count(time.toHours(), "hour") : count(Math.max(0, time.toMinutes()), "minute");
	}

	/** "8:05", "noon", "3:00"; with "am" or "pm" only outside the working day. */
	public String time(Instant moment, ClinicCalendar calendar) {
		LocalTime time = local(moment, calendar).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
		if (time.equals(LocalTime.NOON)) {
			return "noon";
		}
		boolean clear = !time.isBefore(EARLIEST_CLEAR) && !time.isAfter(LATEST_CLEAR);
		return clear ? CLOCK.format(time) : exactly(time);
	}

	/** As short as a row needs it: "8:05", "yesterday", "May 18". */
	public String briefly(Instant moment, ClinicCalendar calendar, Instant now) {
		LocalDate day = calendar.dayOf(moment);
		LocalDate today = calendar.dayOf(now);
		if (day.equals(today)) {
			return time(moment, calendar);
		}
		return day.equals(today.minusDays(1)) ? "yesterday" : date(day, calendar, now);
	}

	/** "1:00 pm", "noon". */
	public String clockTime(LocalTime time) {
		return time.equals(LocalTime.NOON) ? "noon" : exactly(time);
	}

	/** "8:06 am". */
	public String clock(Instant moment, ClinicCalendar calendar) {
		return exactly(local(moment, calendar).toLocalTime());
	}

	/** "17:00", as a time field wants it. */
	public String hourAndMinute(Instant moment, ClinicCalendar calendar) {
		return local(moment, calendar).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
	}

	/** "today 8:05", "yesterday 4:40 pm", "May 18". */
	public String when(Instant moment, ClinicCalendar calendar, Instant now) {
		LocalDate day = calendar.dayOf(moment);
		LocalDate today = calendar.dayOf(now);
		if (day.equals(today)) {
			return "today " + time(moment, calendar);
		}
		return day.equals(today.minusDays(1)) ? "yesterday " + clock(moment, calendar) : date(day, calendar, now);
	}

	/** "at 8:05", "yesterday at 4:40 pm", "on May 18". */
	public String since(Instant moment, ClinicCalendar calendar, Instant now) {
		LocalDate day = calendar.dayOf(moment);
		LocalDate today = calendar.dayOf(now);
		if (day.equals(today)) {
			return "at " + time(moment, calendar);
		}
		return day.equals(today.minusDays(1)) ? "yesterday at " + clock(moment, calendar)
				: "on " + date(day, calendar, now);
	}

	/** "May 4"; with the year when it is not this one. */
	public String date(LocalDate day, ClinicCalendar calendar, Instant now) {
		return (day.getYear() == calendar.dayOf(now).getYear()) ? DAY.format(day) : DAY_AND_YEAR.format(day);
	}

	/** "Aug 3, 1981". */
	public String dateWithYear(LocalDate day) {
		return DAY_AND_YEAR.format(day);
	}

	/** "Tue May 26". */
	public String weekday(LocalDate day) {
		return WEEKDAY.format(day);
	}

	/** "Friday, May 22". */
	public String longDay(LocalDate day) {
		return LONG_DAY.format(day);
	}

	/**
	 * From when somebody is not here, with the hour when they are here before it: "today,
	 * 2:00", "tomorrow, noon", "Tue May 26".
	 */
	public String leaving(Instant moment, ClinicCalendar calendar, Instant now) {
		boolean hereBefore = calendar.opens(calendar.dayOf(moment)).filter(moment::isAfter).isPresent();
		return nearDay(moment, calendar, now) + (hereBefore ? ", " + time(moment, calendar) : "");
	}

	/** By when: "today 2:30", "tomorrow noon", "Tue May 26, 10:15". */
	public String by(Instant moment, ClinicCalendar calendar, Instant now) {
		String day = nearDay(moment, calendar, now);
		return day + (day.startsWith("to") ? " " : ", ") + time(moment, calendar);
	}

	/** "today", "tomorrow", "Tue May 26". */
	public String near(Instant moment, ClinicCalendar calendar, Instant now) {
		return nearDay(moment, calendar, now);
	}

	private String nearDay(Instant due, ClinicCalendar calendar, Instant now) {
		LocalDate day = calendar.dayOf(due);
		LocalDate today = calendar.dayOf(now);
		if (day.equals(today)) {
			return "today";
		}
		if (day.equals(today.plusDays(1))) {
			return "tomorrow";
		}
		return (day.getYear() == today.getYear()) ? WEEKDAY.format(day) : DAY_AND_YEAR.format(day);
	}

	private static boolean closesThen(Instant due, ClinicCalendar calendar) {
		return calendar.closes(calendar.dayOf(due)).filter(due::equals).isPresent();
	}

	private static String exactly(LocalTime time) {
		return CLOCK_AND_HALF.format(time).toLowerCase(Locale.US);
	}

	private static String count(long number, String unit) {
		return number + " " + unit + ((number == 1) ? "" : "s");
	}

	private static ZonedDateTime local(Instant moment, ClinicCalendar calendar) {
		return moment.atZone(calendar.zone());
	}

}
