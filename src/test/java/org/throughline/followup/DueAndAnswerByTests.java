package org.throughline.followup;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.HolidaySet;
import org.throughline.clinic.Holidays;
import org.throughline.clinic.NewClinic;
import org.throughline.clinic.OpenHours;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Due and answer-by times over three years in three time zones, against times worked out
 * a second way, and twelve hard days worked out by hand.
 */
class DueAndAnswerByTests {

	private static final Holidays FEDERAL = new Holidays(HolidaySet.FEDERAL, Map.of());

	private static final List<LocalTime> MOMENTS = List.of(LocalTime.of(6, 30), LocalTime.of(9, 10),
			LocalTime.of(11, 50), LocalTime.of(16, 55), LocalTime.of(21, 0));

	@ParameterizedTest
	@CsvSource({ "America/New_York, -5", "America/Chicago, -6", "America/Los_Angeles, -8" })
	void areRightOnEveryDayOfThreeYears(ZoneId zone, int standardOffset) {
		ClinicCalendar calendar = new ClinicCalendar(zone, shortFridays(), Map.of(), FEDERAL);
		OpenTimesByHand hand = new OpenTimesByHand(standardOffset);
		List<String> wrong = new ArrayList<>();
		LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach((day) -> {
			check(wrong, day + " open", calendar.isOpenDay(day), hand.isOpen(day));
			check(wrong, day + " last open time", calendar.lastOpenTimeBefore(hand.at(day, 23, 30)),
					hand.isOpen(day) ? hand.at(day, 23, 30) : hand.closing(hand.openOrBefore(day)));
			MOMENTS.forEach((time) -> checkChoices(wrong, calendar, hand, day, time));
		});
		assertThat(wrong).isEmpty();
	}

	private static void checkChoices(List<String> wrong, ClinicCalendar calendar, OpenTimesByHand hand, LocalDate day,
			LocalTime time) {
		Instant now = hand.at(day, time.getHour(), time.getMinute());
		Map<DueChoice, Instant> due = byHand(hand, day);
		due.values().removeIf((moment) -> !moment.isAfter(now));
		List<DueChoice> offered = DueChoice.offered(calendar, now)
			.keySet()
			.stream()
			.filter((choice) -> choice != DueChoice.PICK)
			.toList();
		check(wrong, day + " " + time + " offers", offered, List.copyOf(due.keySet()));
		due.forEach((choice, moment) -> {
			String what = day + " " + time + " " + choice;
			check(wrong, what, choice.due(calendar, now, null, null), moment);
			check(wrong, what + " answer", calendar.answerBy(now, moment), hand.answerBy(now, moment));
		});
	}

	private static Map<DueChoice, Instant> byHand(OpenTimesByHand hand, LocalDate day) {
		Map<DueChoice, Instant> due = new EnumMap<>(DueChoice.class);
		if (hand.isOpen(day)) {
			due.put(DueChoice.NOON, hand.at(day, 12, 0));
			due.put(DueChoice.TODAY, hand.closing(day));
		}
		due.put(DueChoice.NEXT_DAY, hand.closing(hand.nextOpen(day)));
		due.put(DueChoice.BEFORE_CLOSED, hand.beforeClosed(day));
		due.put(DueChoice.ONE_WEEK, hand.closing(hand.openOrBefore(day.plusDays(7))));
		due.put(DueChoice.TWO_WEEKS, hand.closing(hand.openOrBefore(day.plusDays(14))));
		return due;
	}

	private static void check(List<String> wrong, String what, Object said, Object expected) {
		if (!said.equals(expected)) {
			wrong.add("%s: %s instead of %s".formatted(what, said, expected));
		}
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					Clocks go forward over the weekend     | America/Chicago     | FEDERAL | 2026-03-06T16:00 | NEXT_DAY      | 2026-03-09T22:00:00Z | 2026-03-09T17:00:00Z
					Clocks go back over the weekend        | America/New_York    | FEDERAL | 2026-10-30T15:00 | NEXT_DAY      | 2026-11-02T22:00:00Z | 2026-11-02T16:30:00Z
					The Fourth on a Saturday, kept Friday  | America/Chicago     | FEDERAL | 2026-07-02T09:00 | BEFORE_CLOSED | 2026-07-02T22:00:00Z | 2026-07-02T18:00:00Z
					Thanksgiving and the day after it      | America/Chicago     | MN      | 2026-11-25T15:00 | NEXT_DAY      | 2026-11-30T23:00:00Z | 2026-11-30T17:30:00Z
					New Year kept in the old year          | America/New_York    | FEDERAL | 2027-12-30T14:00 | NEXT_DAY      | 2028-01-03T22:00:00Z | 2028-01-03T16:00:00Z
					Juneteenth on a Saturday, kept Friday  | America/Los_Angeles | FEDERAL | 2027-06-17T10:00 | BEFORE_CLOSED | 2027-06-18T00:00:00Z | 2027-06-17T20:30:00Z
					The Fourth on a Sunday, kept Monday    | America/Denver      | FEDERAL | 2027-07-02T12:00 | NEXT_DAY      | 2027-07-06T23:00:00Z | 2027-07-06T16:00:00Z
					A holiday of the state, in midweek     | America/Los_Angeles | CA      | 2027-03-30T13:00 | NEXT_DAY      | 2027-04-02T00:00:00Z | 2027-04-01T17:30:00Z
					Two weeks over a leap day and a change | America/Chicago     | FEDERAL | 2028-02-29T08:00 | TWO_WEEKS     | 2028-03-14T22:00:00Z | 2028-03-07T18:30:00Z
					""")
	void areRightOnHardDays(String day, ZoneId zone, HolidaySet holidays, LocalDateTime asked, DueChoice choice,
			Instant due, Instant answerBy) {
		ClinicCalendar calendar = new ClinicCalendar(zone, NewClinic.usualWeek(), Map.of(),
				new Holidays(holidays, Map.of()));
		Instant now = asked.atZone(zone).toInstant();
		assertThat(choice.due(calendar, now, null, null)).isEqualTo(due);
		assertThat(calendar.answerBy(now, due)).isEqualTo(answerBy);
	}

	@Test
	void areRightWhereTheClinicTakesAHolidayAsOpen() {
		ClinicCalendar works = new ClinicCalendar(ZoneId.of("America/Chicago"), NewClinic.usualWeek(), Map.of(),
				new Holidays(HolidaySet.FEDERAL, Map.of("VETERANS_DAY", false)));
		Instant asked = Instant.parse("2026-11-10T21:00:00Z");
		Instant due = DueChoice.NEXT_DAY.due(works, asked, null, null);
		assertThat(due).as("5 on Veterans Day").isEqualTo("2026-11-11T23:00:00Z");
		assertThat(works.answerBy(asked, due)).isEqualTo("2026-11-11T17:30:00Z");
	}

	@Test
	void areRightOnAFridayThatEndsAtNoonBeforeMemorialDay() {
		ClinicCalendar noon = new ClinicCalendar(ZoneId.of("America/New_York"), shortFridays(), Map.of(), FEDERAL);
		Instant asked = Instant.parse("2026-05-22T15:00:00Z");
		Instant before = DueChoice.BEFORE_CLOSED.due(noon, asked, null, null);
		Instant after = DueChoice.NEXT_DAY.due(noon, asked, null, null);
		assertThat(before).isEqualTo("2026-05-22T16:00:00Z");
		assertThat(noon.answerBy(asked, before)).isEqualTo("2026-05-22T15:30:00Z");
		assertThat(after).isEqualTo("2026-05-26T21:00:00Z");
		assertThat(noon.answerBy(asked, after)).isEqualTo("2026-05-26T16:00:00Z");
	}

	@ParameterizedTest
	@CsvSource({ "2027-03-14, 2027-03-14T06:00:00Z, 2027-03-14T09:00:00Z, 2027-03-14T07:30:00Z",
			"2027-11-07, 2027-11-07T05:00:00Z, 2027-11-07T10:00:00Z, 2027-11-07T07:30:00Z" })
	void areRightInTheNightTheClocksChange(LocalDate sunday, Instant opens, Instant closes, Instant answerBy) {
		ClinicCalendar nights = new ClinicCalendar(ZoneId.of("America/New_York"),
				Map.of(DayOfWeek.SUNDAY, new OpenHours(LocalTime.of(1, 0), LocalTime.of(5, 0))), Map.of(), FEDERAL);
		assertThat(nights.opens(sunday)).hasValue(opens);
		assertThat(nights.closingOn(sunday)).isEqualTo(closes);
		assertThat(nights.answerBy(opens, closes)).isEqualTo(answerBy);
	}

	private static Map<DayOfWeek, OpenHours> shortFridays() {
		Map<DayOfWeek, OpenHours> week = new EnumMap<>(NewClinic.usualWeek());
		week.put(DayOfWeek.FRIDAY, new OpenHours(LocalTime.of(8, 0), LocalTime.NOON));
		return week;
	}

}
