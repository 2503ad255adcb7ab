package org.throughline.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days on which a small clinic in Minnesota is closed although the week says open.
 */
final class Holidays {

	private Holidays() {
	}

	/** From the year before to the year after. */
	static Map<LocalDate, String> around(int year) {
		Map<LocalDate, String> days = new TreeMap<>();
		for (int each = year - 1; each <= year + 1; each++) {
			days.put(observed(LocalDate.of(each, Month.JANUARY, 1)), "New Year’s Day");
			days.put(LocalDate.of(each, Month.JUNE, 1)
				.minusDays(1)
				.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), "Memorial Day");
			days.put(observed(LocalDate.of(each, Month.JUNE, 19)), "Juneteenth");
			days.put(observed(LocalDate.of(each, Month.JULY, 4)), "Independence Day");
			days.put(LocalDate.of(each, Month.SEPTEMBER, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)),
					"Labor Day");
			LocalDate thanksgiving = LocalDate.of(each, Month.NOVEMBER, 1)
				.with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
			days.put(thanksgiving, "Thanksgiving");
			days.put(thanksgiving.plusDays(1), "Thanksgiving");
			days.put(observed(LocalDate.of(each, Month.DECEMBER, 25)), "Christmas");
		}
		return days;
	}

	/** A holiday on a Saturday is kept on Friday, one on a Sunday on Monday. */
	private static LocalDate observed(LocalDate day) {
		return switch (day.getDayOfWeek()) {
			case SATURDAY -> day.minusDays(1);
			case SUNDAY -> day.plusDays(1);
			default -> day;
		};
	}

}
