package org.throughline.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.OpenHours;
import org.throughline.plain.ReadingLevel;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tuesday, in words on paper.
 */
class PaperWordsTests {

	private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

	private static final LocalDate TUESDAY = LocalDate.of(2025, 12, 2);

	private static final ClinicCalendar CALENDAR = new ClinicCalendar(CHICAGO,
			Map.of(DayOfWeek.TUESDAY, new OpenHours(LocalTime.of(8, 0), LocalTime.of(23, 59))), Map.of());

	@ParameterizedTest
	@MethodSource("everyHalfHour")
	void saysEveryHourAsItIsSaidInSpanish(LocalTime time) {
		PaperWords words = PaperWords.of("es", false);
		String clock = clock(time);
		if (time.equals(LocalTime.NOON)) {
			assertThat(all(words, time)).containsExactly("hoy antes del mediodía", "hoy al mediodía",
					"Abrimos el martes al mediodía.");
		}
		else if (time.getHour() % 12 == 1) {
			assertThat(all(words, time)).containsExactly("hoy antes de la " + clock, "hoy a la " + clock,
					"Abrimos el martes a la " + clock + ".");
		}
		else {
			assertThat(all(words, time)).containsExactly("hoy antes de las " + clock, "hoy a las " + clock,
					"Abrimos el martes a las " + clock + ".");
		}
	}

	@ParameterizedTest
	@MethodSource("everyHalfHour")
	void saysEveryHourAlikeInEnglishAndNoonByItsName(LocalTime time) {
		String clock = time.equals(LocalTime.NOON) ? "noon" : clock(time);
		assertThat(all(PaperWords.of("en", false), time)).containsExactly("today before " + clock, "today at " + clock,
				"Open Tuesday " + clock + ".");
	}

	@Test
	void everySentenceOfOursReadsAtTheSixthGradeAndStandsInBothLanguages() throws IOException {
		Properties english = bundle("words.properties");
		Properties spanish = bundle("words_es.properties");
		assertThat(spanish.keySet()).isEqualTo(english.keySet());
		assertThat(english.entrySet()).allSatisfy((entry) -> {
			String said = new MessageFormat(entry.getValue().toString(), Locale.US)
				.format(new Object[] { "Joan", "Dana", "20", "2" });
			assertThat(ReadingLevel.hardIn(said)).as("%s: %s", entry.getKey(), said).isEmpty();
		});
		assertThat(spanish.entrySet()).allSatisfy((entry) -> assertThat(entry.getValue().toString())
			.as("%s: usted, and nobody's gender", entry.getKey())
			.doesNotContainPattern("(?i)\\b(tú|tu|tus|ti|contigo|te|llama|bienvenid[oa]|sol[oa]|nosotr[oa]s)\\b"));
	}

	/** "A" and "con" want "el" or "la" before a title, which nobody knows. */
	@Test
	void namesNobodyWithATitleWhereSpanishWouldWantAnArticle() {
		PaperWords spanish = PaperWords.of("es", false);
		assertThat(spanish.wantsAnArticle("Dr. Ortega")).isTrue();
		assertThat(spanish.wantsAnArticle("Joan")).isFalse();
		assertThat(PaperWords.of("en", false).wantsAnArticle("Dr. Ortega")).isFalse();
	}

	@Test
	void namesTheDateWhereTheWeekdayAloneIsAnotherDay() {
		OpenHours hours = new OpenHours(LocalTime.of(8, 0), LocalTime.of(17, 0));
		Map<LocalDate, String> closed = Map.of(LocalDate.of(2025, 12, 23), "Holidays", LocalDate.of(2025, 12, 30),
				"Holidays");
		ClinicCalendar tuesdays = new ClinicCalendar(CHICAGO, Map.of(DayOfWeek.TUESDAY, hours), closed);
		Instant now = LocalDate.of(2025, 12, 22).atTime(9, 0).atZone(CHICAGO).toInstant();
		assertThat(Opening.inWords(tuesdays, PaperWords.of("en", false), now))
			.isEqualTo("Open Tuesday, January 6, 8:00. Closed until then.");
		assertThat(Opening.inWords(tuesdays, PaperWords.of("es", false), now).replace('\u00a0', ' '))
			.isEqualTo("Abrimos el martes 6 de enero a las 8:00. Cerrado hasta entonces.");
	}

	@Test
	void namesASaturdayThatTheClinicKeepsWhenItIsClosed() {
		OpenHours hours = new OpenHours(LocalTime.of(8, 0), LocalTime.of(17, 0));
		ClinicCalendar calendar = new ClinicCalendar(CHICAGO,
				Map.of(DayOfWeek.MONDAY, hours, DayOfWeek.SATURDAY, hours),
				Map.of(LocalDate.of(2025, 12, 27), "Holidays"));
		Instant friday = LocalDate.of(2025, 12, 26).atTime(9, 0).atZone(CHICAGO).toInstant();
		assertThat(Opening.inWords(calendar, PaperWords.of("en", false), friday))
			.isEqualTo("Open Monday 8:00. Closed Saturday.");
	}

	@Test
	void saysTheYearOfADayOfAnotherYear() {
		LocalDate agreed = LocalDate.of(2024, 4, 13);
		assertThat(PaperWords.of("en", false).shortDay(agreed, TUESDAY)).isEqualTo("April 13, 2024");
		assertThat(PaperWords.of("es", false).shortDay(agreed, TUESDAY)).isEqualTo("13 de abril de 2024");
		assertThat(PaperWords.of("en", false).shortDay(agreed, LocalDate.of(2024, 5, 1))).isEqualTo("April 13");
	}

	private static Properties bundle(String name) throws IOException {
		Properties words = new Properties();
		try (InputStreamReader file = new InputStreamReader(new ClassPathResource("paper/" + name).getInputStream(),
				StandardCharsets.UTF_8)) {
			words.load(file);
		}
		return words;
	}

	private static Stream<LocalTime> everyHalfHour() {
		return IntStream.range(0, 48).mapToObj((half) -> LocalTime.of(half / 2, (half % 2) * 30));
	}

	private static Stream<String> all(PaperWords words, LocalTime time) {
		Instant moment = TUESDAY.atTime(time).atZone(CHICAGO).toInstant();
		return Stream
			.of(words.by(moment, CALENDAR, moment), words.at(moment, CALENDAR, moment),
					words.opens(TUESDAY, time, TUESDAY))
			.map((said) -> said.replace('\u00a0', ' '));
	}

	private static String clock(LocalTime time) {
		int hour = (time.getHour() % 12 == 0) ? 12 : time.getHour() % 12;
		return "%d:%02d".formatted(hour, time.getMinute());
	}

}
