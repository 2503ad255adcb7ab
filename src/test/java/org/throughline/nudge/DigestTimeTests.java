package org.throughline.nudge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.HolidaySet;
import org.throughline.clinic.Holidays;
import org.throughline.clinic.NewClinic;

import static org.assertj.core.api.Assertions.assertThat;

class DigestTimeTests {

	@ParameterizedTest
	@ValueSource(strings = { "America/New_York", "America/Chicago", "America/Los_Angeles" })
	void comesAtEightOnEveryOpenDayOfThreeYearsAndOnNoOther(String zone) {
		ClinicCalendar calendar = calendar(zone);
		LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach((day) -> {
			Instant eight = day.atTime(LocalTime.of(8, 0)).atZone(ZoneId.of(zone)).toInstant();
			assertThat(DigestNudges.opened(calendar, eight.minusMillis(1))).as("before eight, %s", day).isEmpty();
			if (calendar.isOpenDay(day)) {
				assertThat(DigestNudges.opened(calendar, eight)).as("%s", day).hasValue(day);
			}
			else {
				assertThat(DigestNudges.opened(calendar, eight)).as("closed, %s", day).isEmpty();
			}
		});
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-06T14:00:00Z, 2026-03-06, the Friday before clocks go forward",
			"2026-03-09T13:00:00Z, 2026-03-09, the Monday after",
			"2026-10-30T13:00:00Z, 2026-10-30, before they go back",
			"2026-11-02T14:00:00Z, 2026-11-02, the Monday after that",
			"2026-11-30T14:00:00Z, 2026-11-30, the Monday after Thanksgiving" })
	void followsTheClockOnTheWall(Instant opening, LocalDate day, String when) {
		ClinicCalendar calendar = calendar("America/Chicago");
		assertThat(DigestNudges.opened(calendar, opening)).as(when).hasValue(day);
		assertThat(DigestNudges.opened(calendar, opening.minusSeconds(1))).as("a second before").isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-26T14:00:00Z", "2026-12-25T14:00:00Z", "2026-07-03T13:00:00Z",
			"2027-01-18T14:00:00Z", "2026-11-28T14:00:00Z" })
	void staysAwayOnAClosedDay(Instant eight) {
		assertThat(DigestNudges.opened(calendar("America/Chicago"), eight)).isEmpty();
	}

	@Test
	void isMadeLateAfterARestartButNotInTheAfternoon() {
		ClinicCalendar calendar = calendar("America/Chicago");
		Instant eight = Instant.parse("2026-05-13T13:00:00Z");
		assertThat(DigestNudges.opened(calendar, eight.plus(Duration.ofMinutes(119)))).isPresent();
		assertThat(DigestNudges.opened(calendar, eight.plus(Duration.ofMinutes(120)))).isEmpty();
	}

	private static ClinicCalendar calendar(String zone) {
		return new ClinicCalendar(ZoneId.of(zone), NewClinic.usualWeek(), Map.of(),
				new Holidays(HolidaySet.FEDERAL, Map.of()));
	}

}
