package org.throughline.progress;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.NewClinic;
import org.throughline.clinic.OpenHours;
import org.throughline.patient.CallWish;
import org.throughline.patient.Pronouns;
import org.throughline.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tuesday, December 2, at nine in the morning.
 */
class ContactPaceTests {

	private static final Pronouns THEY = new Pronouns("they", "them", "their");

	private static final Map<DayOfWeek, OpenHours> WEEK = new EnumMap<>(NewClinic.usualWeek());

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|',
			textBlock = """
					-  | 2025-12-02 | 2025-12-02 | false | 0 |
					7  | -          | -          | false | 0 |
					7  | 2025-12-02 | 2025-11-26 | false | 0 | They heard from us today and want to hear from us once a week at most.
					7  | 2025-12-01 | 2025-11-26 | false | 1 | They heard from us yesterday and want to hear from us once a week at most.
					7  | 2025-11-26 | 2025-11-26 | false | 0 | They heard from us 6 days ago and want to hear from us once a week at most.
					7  | 2025-11-26 | 2025-11-26 | true  | 0 |
					7  | 2025-11-25 | 2025-11-25 | false | 0 |
					7  | 2025-11-24 | 2025-11-24 | false | 0 | Nobody has spoken with them for 8 days. They want to hear from us once a week.
					14 | 2025-11-15 | 2025-11-02 | false | 2 | Nobody has spoken with them for 30 days. They want to hear from us once every two weeks.
					-  | -          | -          | false | 3 | 3 tries in a week without an answer. Another way may reach them.
					""")
	void warnsOfTooMuchAsOfTooLittle(@Nullable Integer every, @Nullable String heard, @Nullable String spoke,
			boolean invited, int inVain, @Nullable String words) {
		Touches before = new Touches(at(heard), at(spoke), invited, inVain);
		assertThat(new ContactPace(CallWish.UNKNOWN.every(every), before).words(THEY, calendar(), TestClock.START))
			.containsExactlyElementsOf((words != null) ? Set.of(words) : Set.of());
	}

	@Test
	void speaksOfThemByTheirPronouns() {
		Pronouns he = new Pronouns("he", "him", "his");
		CallWish weekly = CallWish.UNKNOWN.every(7);
		assertThat(new ContactPace(weekly, new Touches(at("2025-12-02"), at("2025-12-02"), false, 3)).words(he,
				calendar(), TestClock.START))
			.containsExactly("He heard from us today and wants to hear from us once a week at most.",
					"3 tries in a week without an answer. Another way may reach him.");
	}

	private static @Nullable Instant at(@Nullable String day) {
		return (day != null) ? Instant.parse(day + "T14:30:00Z") : null;
	}

	private static ClinicCalendar calendar() {
		return new ClinicCalendar(ZoneId.of("America/Chicago"), WEEK, Map.of());
	}

}
