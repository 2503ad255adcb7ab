package org.throughline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.throughline.clinic.ClinicCalendar;

/**
 * Turns the times of the stories into moments. {@code D} is the day of the huddle and
 * {@code D-3} the third open day before it, then a time or {@code close}. A {@code ~}
 * moves what would be over already to a little later today. {@code recent-9m} is so long
 * before the clinic was last open, {@code recent-5h} so many open hours.
 */
class DemoTime {

	private static final Pattern DAY = Pattern.compile("D([+-]\\d+)?(?: (close|\\d\\d:\\d\\d))?(~)?");

	private static final Pattern RECENT = Pattern.compile("recent-(\\d+)([mh])");

	private static final Duration LITTLE_LATER = Duration.ofMinutes(30);

	private final ClinicCalendar calendar;

	private final Instant now;

	private final LocalDate huddleDay;

	DemoTime(ClinicCalendar calendar, Instant now) {
		this.calendar = calendar;
		this.now = now;
		this.huddleDay = calendar.huddleDay(now);
	}

	LocalDate date(String words) {
		Matcher day = DAY.matcher(words);
		if (!day.matches()) {
			throw new IllegalArgumentException("Not a day of a story: " + words);
		}
		return openDay((day.group(1) != null) ? Integer.parseInt(day.group(1)) : 0);
	}

	Instant moment(String words) {
		Matcher recent = RECENT.matcher(words);
		if (recent.matches()) {
			long amount = Long.parseLong(recent.group(1));
			return recent.group(2).equals("m") ? lastOpen().minus(amount, ChronoUnit.MINUTES)
					: openHoursBefore(lastOpen(), Duration.ofHours(amount));
		}
		Matcher day = DAY.matcher(words);
		if (!day.matches() || day.group(2) == null) {
			throw new IllegalArgumentException("Not a time of a story: " + words);
		}
		Instant moment = at(date(words), day.group(2));
		return (day.group(3) != null) ? notOverYet(moment) : moment;
	}

	/** The birthday of somebody who is so old on the huddle day. */
	LocalDate birthDate(int age, String monthAndDay) {
		LocalDate thisYear = LocalDate.parse(this.huddleDay.getYear() + "-" + monthAndDay);
		return thisYear.minusYears(thisYear.isAfter(this.huddleDay) ? age + 1 : age);
	}

	private LocalDate openDay(int offset) {
		LocalDate day = this.huddleDay;
		for (int left = Math.abs(offset); left > 0; left--) {
			day = (offset > 0) ? this.calendar.nextOpenDay(day) : this.calendar.lastOpenDayBefore(day);
		}
		return day;
	}

	private Instant at(LocalDate day, String time) {
		return time.equals("close") ? this.calendar.closingOn(day)
				: day.atTime(LocalTime.parse(time)).atZone(this.calendar.zone()).toInstant();
	}

	private Instant notOverYet(Instant moment) {
		Instant soonest = this.now.plus(LITTLE_LATER);
		if (moment.isAfter(soonest)) {
			return moment;
		}
		Instant halfHour = soonest.truncatedTo(ChronoUnit.HOURS);
		while (halfHour.isBefore(soonest)) {
			halfHour = halfHour.plus(LITTLE_LATER);
		}
		Instant closing = this.calendar.closingOn(this.calendar.dayOf(moment));
		return halfHour.isBefore(closing) ? halfHour : closing;
	}

	private Instant lastOpen() {
		LocalDate today = this.calendar.dayOf(this.now);
		if (this.calendar.opens(today).filter(this.now::isAfter).isEmpty()) {
			return this.calendar.closingOn(this.calendar.lastOpenDayBefore(today));
		}
		Instant closing = this.calendar.closingOn(today);
		return this.now.isBefore(closing) ? this.now : closing;
	}

	private Instant openHoursBefore(Instant moment, Duration open) {
		LocalDate day = this.calendar.dayOf(moment);
		Duration left = open;
		Instant until = moment;
		while (true) {
			Instant opens = this.calendar.opens(day).orElseThrow();
			Duration today = Duration.between(opens, until);
			if (today.compareTo(left) >= 0) {
				return until.minus(left);
			}
			left = left.minus(today);
			day = this.calendar.lastOpenDayBefore(day);
			until = this.calendar.closingOn(day);
		}
	}

}
