package org.throughline.careplan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;

/**
 * What somebody heard the patient say.
 *
 * @param heardIn in which room or at which visit
 * @param corrects the words that these put right: from then on those are no longer so
 */
public record NewWords(String words, LocalDate saidOn, UUID heardBy, String heardIn, @Nullable UUID corrects) {

	public NewWords {
		words = required("words", words, "Write down what they said, as they said it.");
		heardIn = required("heardIn", heardIn, "Say in which room or at which visit it was heard.");
	}

	private static String required(String field, String typed, String message) {
		String cleaned = Texts.clean(typed);
		if (cleaned == null) {
			throw new RefusedByRule(field, message);
		}
		return cleaned;
	}

}
