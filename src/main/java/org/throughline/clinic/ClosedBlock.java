package org.throughline.clinic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The next stretch of at least one whole day on which the clinic is closed: "the
 * weekend", "Thanksgiving".
 *
 * @param from the closing time before it
 * @param until the opening time after it
 * @param name how people call it, to stand after "before"
 */
public record ClosedBlock(Instant from, Instant until, String name) {

	static ClosedBlock around(LocalDate closed, ClinicCalendar calendar) {
		LocalDate before = calendar.lastOpenDayBefore(closed);
		LocalDate after = calendar.nextOpenDay(closed);
		String name = before.plusDays(1)
			.datesUntil(after)
			.flatMap((day) -> calendar.closedFor(day).stream())
			.findFirst()
			.orElse(nameOf(closed, after));
		return new ClosedBlock(calendar.closes(before).orElseThrow(), calendar.opens(after).orElseThrow(), name);
	}

	private static String nameOf(LocalDate closed, LocalDate after) {
		boolean weekend = closed.datesUntil(after)
			.anyMatch((day) -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
		return weekend ? "the weekend" : "the closed day";
	}

	/** How many whole days it is closed. */
	public long days(ZoneId zone) {
		return ChronoUnit.DAYS.between(this.from.atZone(zone).toLocalDate(), this.until.atZone(zone).toLocalDate()) - 1;
	}

	public boolean covers(Instant moment) {
		return !moment.isBefore(this.from) && moment.isBefore(this.until);
	}

}
