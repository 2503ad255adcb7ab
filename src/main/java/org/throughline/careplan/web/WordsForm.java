package org.throughline.careplan.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.throughline.careplan.NewWords;
import org.throughline.shared.Line;
import org.throughline.shared.Texts;

/**
 * What the patient said, as typed.
 *
 * @param saidBy one of their contact people who said it; absent for the patient
 * @param whoElse somebody else who said it
 */
record WordsForm(@Nullable UUID formKey,
		@NotBlank(message = "Write down what they said, as they said it.") @Line(max = 400,
				several = true) @Nullable String words,
		@Nullable LocalDate saidOn, @Nullable UUID heardBy,
		@NotBlank(message = "Say in which room or at which visit it was heard.") @Line(
				max = 80) @Nullable String heardIn,
		@Line(max = WordsForm.SPEAKER) @Nullable String saidBy, @Line(max = WordsForm.SPEAKER) @Nullable String whoElse,
		@Nullable UUID corrects) {

	/** The longest name of whoever said it. */
	static final int SPEAKER = 120;

	static WordsForm empty(UUID me, LocalDate today) {
		return new WordsForm(null, null, today, me, null, null, null, null);
	}

	NewWords said() {
		return new NewWords((this.words != null) ? this.words : "", this.saidOn, this.heardBy,
				(this.heardIn != null) ? this.heardIn : "",
				(Texts.clean(this.whoElse) != null) ? this.whoElse : this.saidBy, this.corrects);
	}

}
