package org.throughline.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * The holidays of the country and its states, as the library knows them, one a day. It
 * adds Columbus Day, which the library gives to some states only although 5 U.S.C. 6103
 * names it, and says the names as people here do.
 */
final class HolidayBook {

	/** Nobody plans further than that; a mistyped year is no reason to reckon. */
	private static final int FIRST_YEAR = 1970;

	private static final int LAST_YEAR = 2150;

	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("NEW_YEAR", "New Year’s Day"),
			Map.entry("MARTIN_LUTHER_KING", "Martin Luther King Jr. Day"),
			Map.entry("PRESIDENTS_DAY", "Presidents’ Day"), Map.entry("LABOUR_DAY", "Labor Day"),
			Map.entry("COLUMBUS_DAY", "Columbus Day"), Map.entry("INDIGENOUS_PEOPLES_DAY", "Indigenous Peoples’ Day"),
			Map.entry("THANKSGIVING", "Thanksgiving"),
			Map.entry("DAY_AFTER_THANKSGIVING", "the day after Thanksgiving"), Map.entry("CHRISTMAS", "Christmas"),
			Map.entry("NEW_YEARS_EVE", "New Year’s Eve"));

	private static final Map<Page, Map<LocalDate, Holiday>> READ = new ConcurrentHashMap<>();

	private HolidayBook() {
	}

	/** By the day they are kept on. */
	static Map<LocalDate, Holiday> of(HolidaySet set, int year) {
		boolean known = set != HolidaySet.NONE && year >= FIRST_YEAR && year <= LAST_YEAR;
		return known ? READ.computeIfAbsent(new Page(set, year), HolidayBook::read) : Map.of();
	}

	private static Map<LocalDate, Holiday> read(Page page) {
		List<Holiday> all = new ArrayList<>();
		for (int year = page.year() - 1; year <= page.year() + 1; year++) {
			all.addAll(written(page.set(), year));
		}
		Map<LocalDate, Holiday> days = new TreeMap<>();
		all.stream()
			.filter((holiday) -> holiday.day().getYear() == page.year())
			.forEach((holiday) -> days.merge(holiday.day(), holiday, HolidayBook::first));
		return Map.copyOf(days);
	}

	/** A state's day under the name of a federal one would hide when that one is. */
	private static List<Holiday> written(HolidaySet set, int year) {
		HolidayManager library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES));
		List<Holiday> all = new ArrayList<>();
		library.getHolidays(Year.of(year)).forEach((holiday) -> kept(holiday, true).forEach(all::add));
		List<Holiday> states = set.isState() ? library.getHolidays(Year.of(year), set.code())
			.stream()
			.flatMap((holiday) -> kept(holiday, false))
			.toList() : List.of();
		all.add(columbusDay(year, states));
		Set<String> everywhere = all.stream().map(Holiday::key).collect(Collectors.toSet());
		states.stream().filter((holiday) -> !everywhere.contains(holiday.key())).forEach(all::add);
		return all;
	}

	/** On the day itself, and on the day it is moved to when that is another. */
	private static Stream<Holiday> kept(de.focus_shift.jollyday.core.Holiday holiday, boolean federal) {
		LocalDate actual = holiday.getActualDate();
		return Stream.of(actual, holiday.getObservedDate().orElse(actual))
			.distinct()
			.map((day) -> new Holiday(holiday.getPropertiesKey(), name(holiday), day, federal,
					holiday.getType() != HolidayType.OBSERVANCE));
	}

	private static Holiday columbusDay(int year, List<Holiday> states) {
		LocalDate day = LocalDate.of(year, Month.OCTOBER, 1)
			.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
		List<String> there = states.stream().filter((one) -> one.day().equals(day)).map(Holiday::key).toList();
		boolean renamed = there.contains("INDIGENOUS_PEOPLES_DAY") && !there.contains("COLUMBUS_DAY");
		String name = renamed ? "INDIGENOUS_PEOPLES_DAY" : "COLUMBUS_DAY";
		return new Holiday("COLUMBUS_DAY", NAMES.getOrDefault(name, name), day, true, true);
	}

	private static String name(de.focus_shift.jollyday.core.Holiday holiday) {
		return NAMES.getOrDefault(holiday.getPropertiesKey(),
				holiday.getDescription(Locale.ENGLISH).replace('\'', '’'));
	}

	/** Two on one day are one: the federal one, then the one that closes offices. */
	private static Holiday first(Holiday one, Holiday other) {
		if (one.federal() != other.federal()) {
			return one.federal() ? one : other;
		}
		return (one.daysOff() || !other.daysOff()) ? one : other;
	}

	private record Page(HolidaySet set, int year) {
	}

}
