package org.throughline.followup;

import org.junit.jupiter.params.ParameterizedTest;
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
	@ValueSource(strings = { "Call him", "Call about the clinic’s letter", "Call Denise back", "Call",
			"Call her about the pharmacy", "Call: where are they staying?", "Call his daughter about rides",
			"Ask the pharmacy for day packs", "Call before the lab visit", "Call to the point",
			"Call her at the shelter", "Call him in the hospital" })
	void takesEverythingElseForACallToThem(String title) {
		assertThat(CalledInTitle.isElsewhere(title)).isFalse();
	}

}
