package org.throughline.careplan;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What reads differently in two versions, and what only the writing of a name does.
 */
class PlanDifferenceTests {

	@ParameterizedTest
	@CsvSource({ "Dana W., Dana Whitcomb", "Dr. Ortega, Dr. Elena Ortega" })
	void seesNoChangeWhereAnOldVersionHasTheShortName(String brief, String full) {
		assertThat(PlanDifference.between(by(brief), by(full))).isEmpty();
		assertThat(PlanDifference.between(by(full), by(brief))).isEmpty();
	}

	@Test
	void seesThatSomebodyElseDoesIt() {
		assertThat(PlanDifference.between(by("Dana W."), by("Marcus Oyelaran"))).hasSize(1);
		assertThat(PlanDifference.between(by("Dana Whitcomb"), by("Dana Walker"))).hasSize(1);
	}

	@Test
	void seesApartFromThePatientsWordsWhatSomebodyElseSaid() {
		PlanContent.Said hers = new PlanContent.Said("He is not fine", LocalDate.of(2025, 12, 2), "Dana Whitcomb",
				"By phone", "Elena Mercado, sister");
		assertThat(PlanDifference.between(saying(), saying(hers)))
			.containsExactly(new PlanDifference("Said by Elena Mercado, sister", "", "He is not fine", false));
	}

	private static PlanContent saying(PlanContent.Said... said) {
		return new PlanContent(List.of(said), List.of(), null);
	}

	private static PlanContent by(String who) {
		return new PlanContent(List.of(), List.of(new PlanContent.Goal(1, "Sleep",
				List.of(new PlanContent.Step("Call the county", null, who, null, null, null, null)))), null);
	}

}
