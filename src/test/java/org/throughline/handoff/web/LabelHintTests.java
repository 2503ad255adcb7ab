package org.throughline.handoff.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.patient.Pronouns;

import static org.assertj.core.api.Assertions.assertThat;

class LabelHintTests {

	private static final Pronouns HE = new Pronouns("he", "him", "his");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Noncompliant with his diet | Noncompliant", "He is non-adherent. | non-adherent",
					"Refused the ride | Refused", "Failed his lab | Failed", "Second no-show this month | no-show",
					"A frequent flyer | A frequent flyer", "Difficult patient | Difficult patient",
					"Looks drug-seeking | drug-seeking", "Poor historian | Poor historian" })
	void namesTheLabelThatStandsOnThePerson(String text, String label) {
		assertThat(hint(text, List.of())).hasValueSatisfying((hint) -> {
			assertThat(hint.label()).isEqualTo(label);
			assertThat(hint.sentence()).isEqualTo("concern");
			assertThat(hint.words()).doesNotContainIgnoringCase(label);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "His ride did not come.", "Breathing with difficulty", "The complaint desk called" })
	void hasNothingToSayOfPlainWords(String text) {
		assertThat(hint(text, List.of())).isEmpty();
	}

	@Test
	void saysWhatGotInTheWayInstead() {
		assertThat(hint("Noncompliant with his pills", List.of(Obstacle.COST, Obstacle.WORK)))
			.hasValueSatisfying((hint) -> assertThat(hint.words())
				.isEqualTo("not yet able to keep up with his pills. In the way: cost, work hours."));
	}

	private static Optional<LabelHint> hint(String text, List<Obstacle> reasons) {
		return LabelHint.in(Map.of("concern", text), reasons, HE);
	}

}
