package org.throughline.clinic;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/**
 * A holiday over two years and what the clinic made of it.
 *
 * @param thisYear its day, or two when it is kept on a day beside its own
 * @param closed the clinic is closed then
 */
public record HolidayLine(String key, String name, boolean federal, List<LocalDate> thisYear, List<LocalDate> nextYear,
		boolean closed) {

	MonthDay inCalendar() {
		return Stream.concat(this.thisYear.stream(), this.nextYear.stream())
			.findFirst()
			.map(MonthDay::from)
			.orElse(MonthDay.of(1, 1));
	}

}
