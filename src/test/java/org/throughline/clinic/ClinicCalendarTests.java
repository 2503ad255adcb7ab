package org.throughline.clinic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.throughline.shared.RefusedByRule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClinicCalendarTests {

	private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

	private final ClinicCalendar calendar = new ClinicCalendar(CHICAGO, NewClinic.usualWeek(),
			Map.of(LocalDate.of(2026, 11, 26), "Thanksgiving"));

	@Test
	void asksForAnAnswerHalfwayThroughTheOpenHours() {
		assertThat(this.calendar.answerBy(at("2026-11-17T09:00"), at("2026-11-17T17:00")))
			.isEqualTo(at("2026-11-17T13:00"));
	}

	@Test
	void countsOnlyOpenHoursTowardsTheAnswer() {
		assertThat(this.calendar.answerBy(at("2026-11-20T16:00"), at("2026-11-23T11:00")))
			.isEqualTo(at("2026-11-23T09:00"));
	}

	@Test
	void leavesAtLeastFifteenMinutesToAnswer() {
		assertThat(this.calendar.answerBy(at("2026-11-17T09:00"), at("2026-11-17T09:20")))
			.isEqualTo(at("2026-11-17T09:15"));
	}

	@Test
	void asksForAnAnswerByTheDueTimeWhenItIsSooner() {
		assertThat(this.calendar.answerBy(at("2026-11-17T09:00"), at("2026-11-17T09:10")))
			.isEqualTo(at("2026-11-17T09:10"));
	}

	@Test
	void leavesFifteenMinutesToAnswerForWhatIsLateAlready() {
		assertThat(this.calendar.answerBy(at("2026-11-17T09:00"), at("2026-11-16T17:00")))
			.isEqualTo(at("2026-11-17T09:15"));
		assertThat(this.calendar.answerBy(at("2026-11-17T09:00"), at("2026-11-17T09:00")))
			.isEqualTo(at("2026-11-17T09:15"));
	}

	@Test
	void asksByTheDueTimeWhenNoOpenHourLiesBetween() {
		assertThat(this.calendar.answerBy(at("2026-11-21T09:00"), at("2026-11-22T09:00")))
			.isEqualTo(at("2026-11-22T09:00"));
	}

	@Test
	void meansClosingTimeByABareDate() {
		assertThat(this.calendar.closingOn(LocalDate.of(2026, 11, 20))).isEqualTo(at("2026-11-20T17:00"));
	}

	@Test
	void refusesABareDateOnAClosedDayAndNamesTheOneBefore() {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.calendar.closingOn(LocalDate.of(2026, 11, 26)))
			.withMessageContaining("Wed Nov 25");
	}

	@Test
	void offersTheLastOpenTimeBeforeAClosedDay() {
		assertThat(this.calendar.lastOpenTimeBefore(at("2026-11-26T10:00"))).isEqualTo(at("2026-11-25T17:00"));
		assertThat(this.calendar.lastOpenTimeBefore(at("2026-11-25T18:00"))).isEqualTo(at("2026-11-25T18:00"));
	}

	@Test
	void namesTheNextClosedBlock() {
		assertThat(this.calendar.nextClosedBlock(at("2026-11-20T09:00")))
			.hasValue(new ClosedBlock(at("2026-11-20T17:00"), at("2026-11-23T08:00"), "the weekend"));
		assertThat(this.calendar.nextClosedBlock(at("2026-11-24T09:00")))
			.hasValue(new ClosedBlock(at("2026-11-25T17:00"), at("2026-11-27T08:00"), "Thanksgiving"));
	}

	@Test
	void showsTheNextOpenDaysHuddleAfterClosing() {
		assertThat(this.calendar.huddleDay(at("2026-11-20T16:59"))).isEqualTo(LocalDate.of(2026, 11, 20));
		assertThat(this.calendar.huddleDay(at("2026-11-20T17:00"))).isEqualTo(LocalDate.of(2026, 11, 23));
		assertThat(this.calendar.huddleDay(at("2026-11-22T10:00"))).isEqualTo(LocalDate.of(2026, 11, 23));
	}

	@Test
	void keepsOpenHoursWhenTheClocksChange() {
		ClinicCalendar everyDay = new ClinicCalendar(CHICAGO, Map.of(java.time.DayOfWeek.SUNDAY,
				new OpenHours(java.time.LocalTime.MIDNIGHT, java.time.LocalTime.NOON)), Map.of());
		assertThat(everyDay.openTimeBetween(at("2026-03-08T00:00"), at("2026-03-08T12:00")))
			.isEqualTo(Duration.ofHours(11));
		assertThat(everyDay.openTimeBetween(at("2026-11-01T00:00"), at("2026-11-01T12:00")))
			.isEqualTo(Duration.ofHours(13));
	}

	@Test
	void findsTheMomentAfterSoManyOpenHours() {
		assertThat(this.calendar.plusOpen(at("2026-11-20T15:00"), Duration.ofHours(4)))
			.isEqualTo(at("2026-11-23T10:00"));
		assertThat(this.calendar.plusOpen(at("2026-11-20T13:00"), Duration.ofHours(4)))
			.isEqualTo(at("2026-11-20T17:00"));
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
	}

}
