package org.throughline.clinic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MomentsTests {

	private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

	private final ClinicCalendar calendar = new ClinicCalendar(CHICAGO, NewClinic.usualWeek(), Map.of());

	private final Moments moments = new Moments();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-05-22T12:00 | today by noon
			2026-05-22T10:00 | today by 10:00
			2026-05-22T17:00 | today
			2026-05-23T09:30 | tomorrow by 9:30
			2026-05-26T17:00 | Tue May 26
			2027-01-04T17:00 | Jan 4, 2027
			2026-05-22T08:59:01 | due now
			2026-05-22T08:59 | 1 minute late
			2026-05-22T08:40 | 20 minutes late
			2026-05-22T07:00 | 2 hours late
			2026-05-21T17:00 | 1 day late
			2026-05-19T08:00 | 3 days late
			""")
	void saysWhenAStepIsDue(LocalDateTime due, String words) {
		assertThat(this.moments.due(at(due), this.calendar, at(LocalDateTime.parse("2026-05-22T09:00"))))
			.isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-05-22T14:30 | today 2:30
			2026-05-23T12:00 | tomorrow noon
			2026-05-26T10:15 | Tue May 26, 10:15
			2026-05-21T16:40 | Thu May 21, 4:40
			2027-01-04T08:30 | Jan 4, 2027, 8:30
			""")
	void saysByWhenSomebodyAnswers(LocalDateTime moment, String words) {
		assertThat(this.moments.by(at(moment), this.calendar, at(LocalDateTime.parse("2026-05-22T09:00"))))
			.isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-05-22T08:05 | today 8:05
			2026-05-22T06:05 | today 6:05 am
			2026-05-21T16:40 | yesterday 4:40 pm
			2026-05-18T16:40 | May 18
			2025-05-18T16:40 | May 18, 2025
			""")
	void saysWhenSomethingHappened(LocalDateTime moment, String words) {
		assertThat(this.moments.when(at(moment), this.calendar, at(LocalDateTime.parse("2026-05-22T09:00"))))
			.isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-05-22T08:05 | 8:05
			2026-05-21T16:54 | yesterday
			2026-05-18T16:40 | May 18
			2025-05-18T16:40 | May 18, 2025
			""")
	void saysOnARowWhenSomebodyWasAsked(LocalDateTime moment, String words) {
		assertThat(this.moments.briefly(at(moment), this.calendar, at(LocalDateTime.parse("2026-05-22T09:00"))))
			.isEqualTo(words);
	}

	@Test
	void saysHowLongSomebodyWaits() {
		assertThat(this.moments.length(Duration.ofSeconds(59))).isEqualTo("0 minutes");
		assertThat(this.moments.length(Duration.ofMinutes(11))).isEqualTo("11 minutes");
		assertThat(this.moments.length(Duration.ofHours(25))).isEqualTo("1 day");
	}

	private static Instant at(LocalDateTime local) {
		return local.atZone(CHICAGO).toInstant();
	}

}
