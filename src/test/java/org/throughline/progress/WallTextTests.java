package org.throughline.progress;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.patient.KnownName;

import static org.assertj.core.api.Assertions.assertThat;

class WallTextTests {

	private static final List<KnownName> NAMES = List.of(new KnownName("Rosalía Rosa Muñoz-Vega", "R.M."),
			new KnownName("Elena Vega", "E.V."), new KnownName("Will Hope", "W.H."), new KnownName("王小明", "王."));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Call Rosa before noon                       | Call R.M. before noon
			Call Rosalía Muñoz-Vega before noon         | Call R.M. before noon
			rosalia munoz called                        | R.M. called
			ROSA’s ride                                 | R.M.’s ride
			Ask her sister Elena Vega, not Rosa         | Ask her sister E.V., not R.M.
			Ask Elena. Rosa sleeps                      | Ask E.V. R.M. sleeps
			Mrs. Muñoz is here                          | Mrs. R.M. is here
			Will Hope will call                         | W.H. will call
			we hope he will call                        | we hope he will call
			Ask 王小明 today                              | Ask 王. today
			Book the ride for Wednesday                 | Book the ride for Wednesday
			""")
	void turnsNamesIntoInitials(String typed, String wall) {
		assertThat(WallText.of(typed, NAMES)).isEqualTo(wall);
	}

	@Test
	void leavesATextWithoutNamesAsItIs() {
		assertThat(WallText.of("A refill falls on the closed days.", NAMES))
			.isEqualTo("A refill falls on the closed days.");
		assertThat(WallText.of("", NAMES)).isEmpty();
	}

}
