package org.throughline.notebook.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AtNameTests {

	@Test
	void readsAsManyWordsAsANameMayHaveLongestFirst() {
		assertThat(AtName.candidates("@Denise Kowal wants a call")).containsExactly("Denise Kowal wants",
				"Denise Kowal", "Denise");
	}

	@Test
	void endsTheNameAtAnythingButALetter() {
		assertThat(AtName.candidates("Ask @Denise “nobody told me”")).containsExactly("Denise");
		assertThat(AtName.candidates("Old number of @Tillman, again")).containsExactly("Tillman");
		assertThat(AtName.candidates("@O’Brien-Núñez.")).containsExactly("O’Brien-Núñez");
	}

	@ParameterizedTest
	@CsvSource({ "Harlan Pharm: ask for Joyce", "fax@harlan.example", "'12 @ 3 pm'", "@", "''" })
	void readsNoNameWhereNoneIsMeant(String words) {
		assertThat(AtName.candidates(words)).isEmpty();
	}

	@Test
	void takesTheSignAwayForOthers() {
		assertThat(AtName.plain("Call @Denise back")).isEqualTo("Call Denise back");
		assertThat(AtName.plain("fax@harlan.example")).isEqualTo("fax@harlan.example");
	}

	@Test
	void findsWhatThePatientSaid() {
		assertThat(AtName.quoted("@Denise “nobody told me who to call”")).isEqualTo("nobody told me who to call");
		assertThat(AtName.quoted("@Denise \"nobody told me")).isEqualTo("nobody told me");
		assertThat(AtName.quoted("Denise called")).isEmpty();
	}

}
