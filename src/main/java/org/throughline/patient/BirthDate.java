package org.throughline.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When somebody was born, as far as it is known, in the many ways people write it:
 * 3/27/1967, 03-27-67, 1967-03-27, March 27, 1967, 27 Mar 1967, 03271967, Mar 1967, 1967.
 */
public record BirthDate(LocalDate day, BirthDatePrecision precision) {

	private static final int OLDEST_YEARS = 130;

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");

	private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");

	private static final Pattern RUN_TOGETHER = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

	private static final Pattern NAME_FIRST = Pattern.compile("([a-z]{3,9}) (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})");

	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9}) (\\d{4})");

	private static final Pattern NAME_AND_YEAR = Pattern.compile("([a-z]{3,9}) (\\d{4})");

	private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");

	private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");

	private static final Pattern YEAR = Pattern.compile("(\\d{4})");

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

	private static final DateTimeFormatter SHOWN_MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);

	/** Nothing when it is no date of a living memory, or lies after today. */
	public static Optional<BirthDate> read(String typed, LocalDate today) {
		String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[,.]?\\s+", " ").replaceAll(",", " ");
		try {
			return parse(text, today).filter((date) -> !date.day().isAfter(today))
				.filter((date) -> date.day().isAfter(today.minusYears(OLDEST_YEARS)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<BirthDate> parse(String text, LocalDate today) {
		Matcher match = YEAR_FIRST.matcher(text);
		if (match.matches()) {
			return day(number(match, 1), number(match, 2), number(match, 3));
		}
		match = MONTH_FIRST.matcher(text);
		if (match.matches()) {
			return day(fullYear(match.group(3), today), number(match, 1), number(match, 2));
		}
		match = RUN_TOGETHER.matcher(text);
		if (match.matches()) {
			return day(number(match, 3), number(match, 1), number(match, 2));
		}
		match = NAME_FIRST.matcher(text);
		if (match.matches()) {
			return day(number(match, 3), month(match.group(1)), number(match, 2));
		}
		match = DAY_FIRST.matcher(text);
		if (match.matches()) {
			return day(number(match, 3), month(match.group(2)), number(match, 1));
		}
		return parsePart(text);
	}

	private static Optional<BirthDate> parsePart(String text) {
		Matcher match = NAME_AND_YEAR.matcher(text);
		if (match.matches()) {
			return month(number(match, 2), month(match.group(1)));
		}
		match = MONTH_AND_YEAR.matcher(text);
		if (match.matches()) {
			return month(number(match, 2), number(match, 1));
		}
		match = YEAR_AND_MONTH.matcher(text);
		if (match.matches()) {
			return month(number(match, 1), number(match, 2));
		}
		match = YEAR.matcher(text);
		return match.matches()
				? Optional.of(new BirthDate(LocalDate.of(number(match, 1), 1, 1), BirthDatePrecision.YEAR))
				: Optional.empty();
	}

	private static Optional<BirthDate> day(int year, int month, int day) {
		return Optional.of(new BirthDate(LocalDate.of(year, month, day), BirthDatePrecision.DAY));
	}

	private static Optional<BirthDate> month(int year, int month) {
		return Optional.of(new BirthDate(YearMonth.of(year, month).atDay(1), BirthDatePrecision.MONTH));
	}

	private static int number(Matcher match, int group) {
		return Integer.parseInt(match.group(group));
	}

	private static int month(String name) {
		return 1 + MONTHS.indexOf(name.substring(0, 3));
	}

	/** Two digits mean the latest such year that is not in the future. */
	private static int fullYear(String year, LocalDate today) {
		int number = Integer.parseInt(year);
		if (year.length() == 4) {
			return number;
		}
		int latest = today.getYear() - today.getYear() % 100 + number;
		return (latest > today.getYear()) ? latest - 100 : latest;
	}

	/** As a page shows it: no more than is known. */
	@Override
	public String toString() {
		return switch (this.precision) {
			case DAY -> SHOWN.format(this.day);
			case MONTH -> SHOWN_MONTH.format(this.day);
			case YEAR -> Integer.toString(this.day.getYear());
		};
	}

}
