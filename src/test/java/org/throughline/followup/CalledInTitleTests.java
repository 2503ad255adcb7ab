package org.throughline.followup;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CalledInTitleTests {

	@ParameterizedTest
	@ValueSource(strings = { "Call Harlan Pharmacy: what did they fill?", "Call the county", "call his insurance",
			"Call the insurance about the second bottle", "Call the pain clinic’s desk for the old label",
			"Call the pain clinic and ask which dose they meant" })
	void knowsAPlaceThatIsToBeCalled(String title) {
		assertThat(CalledInTitle.isElsewhere(title)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Call his daughter about rides,daughter", "Call Dorothy’s son,son",
			"call her older sister back,sister", "Call Mr. H’s mom,mother", "Call the neighbor: is he home?,neighbor" })
	void knowsWhoOfTheirsIsToBeCalled(String title, String who) {
		assertThat(CalledInTitle.ofTheirs(title)).contains(who);
		assertThat(CalledInTitle.isSomebodyElse(title)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Call him", "Call him, his daughter is worried", "Call about his daughter",
			"Call him and his daughter", "Call his daughter’s school", "Call her about her son", "Call Walter",
			"Ask his daughter for the keys" })
	void takesNobodyElseForSomeoneOfTheirs(String title) {
		assertThat(CalledInTitle.ofTheirs(title)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Call him", "Call about the clinic’s letter", "Call Denise back", "Call",
			"Call her about the pharmacy", "Call: where are they staying?", "Call his daughter about rides",
			"Ask the pharmacy for day packs", "Call before the lab visit", "Call to the point",
			"Call her at the shelter", "Call him in the hospital" })
	void takesEverythingElseForACallToThem(String title) {
		assertThat(CalledInTitle.isElsewhere(title)).isFalse();
	}

}
