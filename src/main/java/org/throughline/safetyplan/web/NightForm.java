package org.throughline.safetyplan.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.safetyplan.NightAnswer;
import org.throughline.shared.Line;

/**
 * What they said to "could you use it at 2 a.m.?", and on which day.
 *
 * @param version the version that stood on the page
 */
record NightForm(@NotNull(message = "Choose what they said.") @Nullable NightAnswer answer,
		@Line(max = 200) @Nullable String words,
		@NotNull(message = "Say on which day they were asked.") @Nullable LocalDate askedOn, @Nullable Integer version,
		@Nullable UUID formKey) {

	static Map<String, String> answers() {
		Map<String, String> answers = new LinkedHashMap<>();
		for (NightAnswer answer : NightAnswer.values()) {
			answers.put(answer.name(), answer.label());
		}
		return answers;
	}

}
