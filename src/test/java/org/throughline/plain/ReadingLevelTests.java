package org.throughline.plain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReadingLevelTests {

	@ParameterizedTest
	@CsvSource({ "call,1", "the,1", "breathe,1", "pharmacy,3", "medication,4", "table,2", "asked,1", "needed,2",
			"goes,1", "visits,2", "clinic,2", "every,3", "sugar,2", "appointment,3", "reading,2", "readings,2",
			"science,2", "people,2", "coordinate,4", "discontinue,4", "hypertension,4", "area,3", "behavioral,5",
			"write,1", "take,1", "paper,2", "breakfast,2", "insurance,3", "diary,3", "video,3", "symptoms,2", "side,1",
			"trying,2", "little,2", "twice,1", "minutes,2", "50,1" })
	void countsSyllablesAsTheyAreSpoken(String word, int syllables) {
		assertThat(ReadingLevel.syllables(word)).as(word).isEqualTo(syllables);
	}

	@Test
	void reckonsTheGradeOfFleschAndKincaid() {
		assertThat(ReadingLevel.grade("The cat sat on the mat.")).isEqualTo(0.39 * 6 + 11.8 - 15.59, within(0.001));
	}

	@Test
	void findsTheHardSentenceAndNoOther() {
		assertThat(ReadingLevel.hardIn("Write your sugar number and the date. "
				+ "Discontinue the medication immediately if gastrointestinal symptoms deteriorate. Bring the paper."))
			.singleElement()
			.satisfies((hard) -> {
				assertThat(hard.words()).startsWith("Discontinue the medication");
				assertThat(hard.grade()).isGreaterThan(12);
			});
	}

	@Test
	void leavesPlainSentencesAloneHoweverMany() {
		assertThat(
				ReadingLevel.hardIn("In for 4, out for 4, in the car, each day. Call Dana if she has not called you. "
						+ "Tuesday at 4:20 with Joan. We leave the door open.\nDiabetes pill with breakfast"))
			.isEmpty();
	}

	@Test
	void doesNotJudgeSpanish() {
		assertThat(
				ReadingLevel.hardIn("Llame a la coordinadora inmediatamente para la confirmación de su medicamento."))
			.isEmpty();
		assertThat(ReadingLevel.hardIn("Inhale contando hasta cuatro en el carro antes de entrar a la tienda"))
			.isEmpty();
		assertThat(
				ReadingLevel.hardIn("Sentarme diez minutos cuando me canso\nCaminar tres veces alrededor de mi casa"))
			.isEmpty();
	}

	@Test
	void judgesAnEnglishSentenceWithASpanishNameInIt() {
		assertThat(ReadingLevel.hardIn("José coordinates transportation arrangements with Dr. Muñoz immediately"))
			.hasSize(1);
	}

	@Test
	void findsASentenceThatIsTooLongThoughItsWordsAreShort() {
		assertThat(ReadingLevel
			.hardIn("Go to the store on the bus and get the milk and the eggs and the bread and then go "
					+ "to the bank and ask the man who sits in the back if he can help you with the rent this month."))
			.hasSize(1);
	}

	@Test
	void hasNothingToSayOfNothing() {
		assertThat(ReadingLevel.hardIn(null)).isEmpty();
		assertThat(ReadingLevel.hardIn("  ")).isEmpty();
	}

}
