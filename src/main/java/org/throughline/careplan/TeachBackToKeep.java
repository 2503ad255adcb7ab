package org.throughline.careplan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.RefusedByRules;
import org.throughline.shared.Texts;

/**
 * What somebody said when they were asked to say their plan back.
 *
 * @param version the version that they had before them
 * @param words the plan as they say it
 * @param answer what they said to one more question
 */
public record TeachBackToKeep(UUID patientId, int version, TeachBackResult result, @Nullable String words,
		@Nullable SecondQuestion question, @Nullable String answer) {

	public TeachBackToKeep {
		words = Texts.clean(words);
		answer = Texts.clean(answer);
		List<RefusedByRule> refused = new ArrayList<>();
		if (result == TeachBackResult.DONE && words == null) {
			refused.add(new RefusedByRule("words",
					"Write what they said. Done means that they said it in their own words."));
		}
		if (result == TeachBackResult.DONE && answer == null) {
			refused.add(new RefusedByRule("answer", "Ask one more question before you take it that they understood."));
		}
		if (answer != null && question == null) {
			refused.add(new RefusedByRule("question", "Choose what you asked."));
		}
		RefusedByRules.throwAny(refused);
		question = (answer != null) ? question : null;
	}

}
