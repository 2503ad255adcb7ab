package org.throughline.huddle.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Moments;
import org.throughline.clinic.NewClinic;

import static org.assertj.core.api.Assertions.assertThat;

class HuddleWordsTests {

	private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

	private static final ClinicCalendar CALENDAR = new ClinicCalendar(CHICAGO, NewClinic.usualWeek(), Map.of());

	private final HuddleWords words = new HuddleWords(new Moments());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-05-22T10:05 | answer by 10:05
			2026-05-23T08:30 | answer by tomorrow 8:30
			2026-05-26T12:00 | answer by Tue May 26, noon
			""")
	void saysOnWhichDaySomebodyAnswers(LocalDateTime answerBy, String words) {
		assertThat(this.words.answerBy(answerBy.atZone(CHICAGO).toInstant(), CALENDAR,
				LocalDateTime.parse("2026-05-22T08:10").atZone(CHICAGO).toInstant()))
			.isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-05-22T08:10 | 2026-05-22T12:00 | By noon
			2026-05-22T08:10 | 2026-05-22T10:00 | 10:00
			2026-05-22T08:10 | 2026-05-22T17:00 | Today
			2026-05-22T08:10 | 2026-05-26T10:00 | Tue
			2026-05-21T18:10 | 2026-05-22T12:00 | Fri noon
			2026-05-21T18:10 | 2026-05-22T10:00 | Fri 10:00
			2026-05-21T18:10 | 2026-05-22T17:00 | Fri
			""")
	void saysADueTimeOnTheEveningBeforeWithItsDay(LocalDateTime now, LocalDateTime due, String words) {
		assertThat(this.words.due(due.atZone(CHICAGO).toInstant(), LocalDate.parse("2026-05-22"), CALENDAR,
				now.atZone(CHICAGO).toInstant()))
			.isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-05-22T08:04 | 8:04
			2026-05-21T18:10 | Thu May 21, 6:10 pm
			""")
	void saysAnHourOfAnotherDayWithThatDay(LocalDateTime opened, String words) {
		assertThat(this.words.at(opened.atZone(CHICAGO).toInstant(), LocalDate.parse("2026-05-22"), CALENDAR))
			.isEqualTo(words);
	}

}
