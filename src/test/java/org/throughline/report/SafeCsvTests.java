package org.throughline.report;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SafeCsvTests {

	@ParameterizedTest
	@ValueSource(strings = { "=HYPERLINK(\"http://x.example\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1",
			"\u00A0=1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201", "=", "-" })
	void keepsWhatBeginsAFormulaAsText(String typed) {
		assertThat(SafeCsv.guarded(typed)).isEqualTo("'" + typed);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", " ", "In groups all day", "3-4 times", "a=b", "'quoted", "\"quoted\"", "Señora Núñez" })
	void leavesEverythingElseAsTyped(String typed) {
		assertThat(SafeCsv.guarded(typed)).isEqualTo(typed);
	}

	@Test
	void keepsACellACellAndANumberANumber() {
		SafeCsv file = new SafeCsv(List.of("Why", "Times"));
		file.row("He said \"no\", then\r\n=1+1", 2);
		file.row("-5; =cmd|' /C calc'!A0", null);
		assertThat(file.toString()).isEqualTo("\uFEFF\"Why\",\"Times\"\r\n"
				+ "\"He said \"\"no\"\", then\r\n=1+1\",\"2\"\r\n" + "\"'-5; =cmd|' /C calc'!A0\",\"\"\r\n");
	}

}
