package org.throughline.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.NewClinic;

import static org.assertj.core.api.Assertions.assertThat;

class WeekTimesTests {

	private static final ClinicCalendar CALENDAR = new ClinicCalendar(ZoneId.of("America/Chicago"),
			NewClinic.usualWeek(), Map.of(LocalDate.of(2025, 11, 27), "Thanksgiving"));

	/** Friday, December 5, half past four in the afternoon. */
	private static final Instant FRIDAY = Instant.parse("2025-12-05T22:30:00Z");

	/** Monday, half past eight in the morning. */
	private static final Instant MONDAY = Instant.parse("2025-12-08T14:30:00Z");

	@Test
	void countsWhatIsSpokenByTheClockAndWhatIsWrittenInOpenTime() {
		WeekTimes times = WeekTimes.of(
				List.of(course(WeekList.TAKEN, FRIDAY, FRIDAY.plusSeconds(540), true),
						course(WeekList.TAKEN, FRIDAY, MONDAY, false), course(WeekList.SENT, FRIDAY, FRIDAY, false)),
				CALENDAR);
		assertThat(times.spoken()).isEqualTo(new WeekTimes.Median(1, Duration.ofMinutes(9)));
		assertThat(times.written()).isEqualTo(new WeekTimes.Median(1, Duration.ofMinutes(60)));
		assertThat(times.toTake().words()).isEqualTo("34 min");
		assertThat(times.toReport()).isEqualTo(new WeekTimes.Median(0, null));
	}

	@Test
	void countsAReportInOpenTimeHoweverItWasTaken() {
		WeekTimes times = WeekTimes.of(List.of(course(WeekList.REPORTED, FRIDAY, MONDAY, true)), CALENDAR);
		assertThat(times.toReport().words()).isEqualTo("1 h");
	}

	@Test
	void isTheMiddleAndNotTheMean() {
		assertThat(median(1, 2, 600).words()).isEqualTo("2 min");
		assertThat(median(10, 20, 30, 600).words()).isEqualTo("25 min");
		assertThat(median(0).words()).isEqualTo("0 min");
		assertThat(median(125).words()).isEqualTo("2 h 5 min");
		assertThat(WeekTimes.Median.of(List.of()).words()).isEmpty();
	}

	@Test
	void aWeekIsAnHourShorterInSpringAndLongerInAutumn() {
		assertThat(hours(ReviewWeek.of(LocalDate.of(2026, 3, 8), CALENDAR))).isEqualTo(167);
		assertThat(hours(ReviewWeek.of(LocalDate.of(2025, 11, 2), CALENDAR))).isEqualTo(169);
		assertThat(hours(ReviewWeek.of(LocalDate.of(2025, 12, 3), CALENDAR))).isEqualTo(168);
	}

	@Test
	void aWeekBeginsOnMondayAndNamesItsHolidays() {
		ReviewWeek week = ReviewWeek.of(LocalDate.of(2025, 11, 30), CALENDAR);
		assertThat(week.monday()).isEqualTo("2025-11-24");
		assertThat(week.closed()).containsExactly(new ReviewWeek.ClosedDay(LocalDate.of(2025, 11, 27), "Thanksgiving"));
		assertThat(week.open()).hasSize(4);
	}

	private static long hours(ReviewWeek week) {
		return Duration.between(week.from(), week.until()).toHours();
	}

	private static WeekTimes.Median median(long... minutes) {
		return WeekTimes.Median.of(Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList());
	}

	private static WeekTimes.Course course(WeekList list, Instant since, Instant at, boolean spoken) {
		return new WeekTimes.Course(list, since, at, spoken);
	}

}
