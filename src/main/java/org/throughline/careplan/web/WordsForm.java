package org.throughline.careplan.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.throughline.careplan.NewWords;
import org.throughline.shared.Line;

/**
 * What the patient said, as typed.
 */
record WordsForm(@Nullable UUID formKey,
		@NotBlank(message = "Write down what they said, as they said it.") @Line(max = 400,
				several = true) @Nullable String words,
		@Nullable LocalDate saidOn, @Nullable UUID heardBy, @NotBlank(
				message = "Say in which room or at which visit it was heard.") @Line(max = 80) @Nullable String heardIn,
		@Nullable UUID corrects) {

	static WordsForm empty(UUID me, LocalDate today) {
		return new WordsForm(null, null, today, me, null, null);
	}

	NewWords said() {
		return new NewWords((this.words != null) ? this.words : "", this.saidOn, this.heardBy,
				(this.heardIn != null) ? this.heardIn : "", this.corrects);
	}

}
