package org.throughline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoTimeTests {

	private static final Instant WEDNESDAY_MORNING = Instant.parse("2026-05-20T13:10:00Z");

	private static final Instant SUNDAY = Instant.parse("2026-05-17T16:00:00Z");

	@Test
	void countsOpenDaysFromTheHuddleDay() {
		DemoTime friday = at("2026-05-22T15:00:00Z");

		assertThat(friday.date("D")).isEqualTo(LocalDate.of(2026, 5, 22));
		assertThat(friday.date("D+1")).as("Memorial Day is closed").isEqualTo(LocalDate.of(2026, 5, 26));
		assertThat(friday.date("D-5")).isEqualTo(LocalDate.of(2026, 5, 15));
	}

	@Test
	void movesWhatWouldBeOverToLaterToday() {
		assertThat(at(WEDNESDAY_MORNING).moment("D 10:00~")).isEqualTo("2026-05-20T15:00:00Z");
		assertThat(at("2026-05-20T19:10:00Z").moment("D 10:00~")).isEqualTo("2026-05-20T20:00:00Z");
		assertThat(at("2026-05-20T21:50:00Z").moment("D 10:00~")).as("closing").isEqualTo("2026-05-20T22:00:00Z");
	}

	@Test
	void countsBackFromWhenTheClinicWasLastOpen() {
		assertThat(at(WEDNESDAY_MORNING).moment("recent-9m")).isEqualTo("2026-05-20T13:01:00Z");
		assertThat(at(SUNDAY).moment("recent-9m")).isEqualTo("2026-05-15T21:51:00Z");
		assertThat(at(WEDNESDAY_MORNING).moment("recent-5h")).isEqualTo("2026-05-19T17:10:00Z");
	}

	@Test
	void givesEverybodyTheirAgeOnTheHuddleDay() {
		LocalDate birthDate = at(SUNDAY).birthDate(44, "08-03");

		assertThat(Period.between(birthDate, LocalDate.of(2026, 5, 18)).getYears()).isEqualTo(44);
	}

	@Test
	void readsEveryStory() {
		assertThat(new DemoBook().stories()).hasSize(42).extracting(Story::id).doesNotHaveDuplicates();
		assertThat(new DemoBook().cast().staff()).hasSize(11);
	}

	private static DemoTime at(String now) {
		return at(Instant.parse(now));
	}

	private static DemoTime at(Instant now) {
		return new DemoTime(CastWriter.calendar(), now);
	}

}
