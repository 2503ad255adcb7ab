package org.throughline.patient;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BirthDateTests {

	private static final LocalDate TODAY = LocalDate.of(2025, 12, 2);

	@ParameterizedTest
	@ValueSource(
			strings = { "3/27/1967", "03/27/1967", "3-27-67", "3.27.1967", "1967-03-27", "1967/3/27", "March 27, 1967",
					"Mar 27 1967", "mar. 27th, 1967", "27 March 1967", "27 mar 1967", "03271967", " 3 27 1967 " })
	void readsABirthDateAsPeopleWriteIt(String typed) {
		assertThat(BirthDate.read(typed, TODAY))
			.contains(new BirthDate(LocalDate.of(1967, 3, 27), BirthDatePrecision.DAY));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1967-03", "3/1967", "March 1967" })
	void keepsThatOnlyTheMonthIsKnown(String typed) {
		assertThat(BirthDate.read(typed, TODAY))
			.contains(new BirthDate(LocalDate.of(1967, 3, 1), BirthDatePrecision.MONTH));
	}

	@Test
	void keepsThatOnlyTheYearIsKnown() {
		assertThat(BirthDate.read("1975", TODAY))
			.contains(new BirthDate(LocalDate.of(1975, 1, 1), BirthDatePrecision.YEAR));
		assertThat(BirthDate.read("1975", TODAY).orElseThrow()).hasToString("1975");
	}

	@Test
	void takesTwoDigitsForTheLatestYearThatHasBeen() {
		assertThat(BirthDate.read("1/2/25", TODAY).orElseThrow().day()).isEqualTo(LocalDate.of(2025, 1, 2));
		assertThat(BirthDate.read("1/2/26", TODAY).orElseThrow().day()).isEqualTo(LocalDate.of(1926, 1, 2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Mercado", "2/30/1967", "13/13/1967", "12/3/2025", "1/1/1850", "40652", "not a date",
			"may", "3/27" })
	void takesNothingElseForABirthDate(String typed) {
		assertThat(BirthDate.read(typed, TODAY)).isEmpty();
	}

}
