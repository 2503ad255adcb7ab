package org.throughline.careplan.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.careplan.SecondQuestion;
import org.throughline.careplan.TeachBackResult;
import org.throughline.careplan.TeachBackToKeep;
import org.throughline.shared.Line;

/**
 * The plan as the patient says it, and what they said to one more question.
 */
record TeachBackForm(@NotNull(message = "Choose how it went.") @Nullable TeachBackResult result,
		@Line(max = 400, several = true) @Nullable String words, @Nullable SecondQuestion question,
		@Line(max = 280) @Nullable String answer, @Nullable Integer version, @Nullable UUID formKey) {

	static TeachBackForm empty(int version) {
		return new TeachBackForm(null, null, SecondQuestion.FIRST, null, version, null);
	}

	static Map<String, String> results() {
		Map<String, String> results = new LinkedHashMap<>();
		for (TeachBackResult result : TeachBackResult.values()) {
			results.put(result.name(), result.label());
		}
		return results;
	}

	static Map<String, String> questions() {
		Map<String, String> questions = new LinkedHashMap<>();
		for (SecondQuestion question : SecondQuestion.values()) {
			questions.put(question.name(), question.words());
		}
		return questions;
	}

	TeachBackToKeep said(UUID patientId, TeachBackResult how) {
		return new TeachBackToKeep(patientId, (this.version != null) ? this.version : 0, how, this.words, this.question,
				this.answer);
	}

}
