package org.throughline.clinic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The holidays a clinic goes by, and what it made of them: on a holiday it is closed
 * unless it said that it is open, on a day that is only observed the other way round.
 *
 * @param edits the clinic's own word on a holiday, by its key: closed or not, every year
 */
public record Holidays(HolidaySet kept, Map<String, Boolean> edits) {

	public static final Holidays NONE = new Holidays(HolidaySet.NONE, Map.of());

	public Holidays {
		edits = Map.copyOf(edits);
	}

	/** The holiday for which the clinic is closed on a day. */
	public Optional<String> closedFor(LocalDate day) {
		return Optional.ofNullable(HolidayBook.of(this.kept, day.getYear()).get(day))
			.filter(this::isClosed)
			.map(Holiday::name);
	}

	/** Every holiday of two years with what the clinic made of it, by the calendar. */
	public List<HolidayLine> lines(int firstYear) {
		Map<String, List<Holiday>> byKey = IntStream.of(firstYear, firstYear + 1)
			.boxed()
			.flatMap((year) -> HolidayBook.of(this.kept, year).values().stream())
			.collect(Collectors.groupingBy(Holiday::key));
		return byKey.values()
			.stream()
			.map((days) -> line(days, firstYear))
			.sorted(Comparator.comparing(HolidayLine::inCalendar).thenComparing(HolidayLine::name))
			.toList();
	}

	public boolean knows(String key, int year) {
		return lines(year).stream().anyMatch((line) -> line.key().equals(key));
	}

	private HolidayLine line(List<Holiday> days, int firstYear) {
		List<Holiday> inOrder = days.stream().sorted(Comparator.comparing(Holiday::day)).toList();
		Holiday one = inOrder.get(0);
		return new HolidayLine(one.key(), one.name(), one.federal(), in(inOrder, firstYear), in(inOrder, firstYear + 1),
				isClosed(one));
	}

	private static List<LocalDate> in(List<Holiday> days, int year) {
		return days.stream().map(Holiday::day).filter((day) -> day.getYear() == year).toList();
	}

	private boolean isClosed(Holiday holiday) {
		return this.edits.getOrDefault(holiday.key(), holiday.daysOff());
	}

}
