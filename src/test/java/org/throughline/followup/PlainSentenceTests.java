package org.throughline.followup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.NewClinic;

import static org.assertj.core.api.Assertions.assertThat;

class PlainSentenceTests {

	private static final Instant NOW = Instant.parse("2025-12-01T15:00:00Z");

	private static final Instant DUE = Instant.parse("2025-12-04T23:00:00Z");

	private static final ClinicCalendar CALENDAR = new ClinicCalendar(ZoneId.of("America/Chicago"),
			NewClinic.usualWeek(), Map.of());

	@ParameterizedTest
	@CsvSource({ "Call Mr. H, Dana W. calls Mr. H by", "Carry the meter over, Dana W. carries the meter over by",
			"2 calls to the pharmacy, Dana W. has 2 calls to the pharmacy by",
			"“Bring readings” once more, Dana W. has “Bring readings” once more by" })
	void saysAStepAsOneDoesInTheRoom(String title, String said) {
		assertThat(PlainSentence.of("Dana W.", title, DUE, CALENDAR, NOW)).startsWith(said);
	}

}
