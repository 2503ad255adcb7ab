package org.throughline.huddle.web;

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

}
