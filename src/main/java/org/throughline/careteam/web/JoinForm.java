package org.throughline.careteam.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.careteam.ExternalClinician;
import org.throughline.shared.Line;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;

/**
 * Somebody who comes onto the care team, as it is typed.
 */
record JoinForm(@Nullable UUID formKey,
		@NotBlank(message = "Who? Choose somebody, here or elsewhere.") @Nullable @Line(max = 80) String whom,
		@NotBlank(message = "What do they do for this patient? A few words.") @Nullable @Line(max = 80) String does,
		@NotNull(message = "Since when?") @Nullable LocalDate since) {

	static JoinForm from(LocalDate today) {
		return new JoinForm(null, null, null, today);
	}

	/** Somebody from elsewhere who was chosen already. */
	static JoinForm of(ExternalClinician chosen, LocalDate today) {
		return new JoinForm(null, "external:" + chosen.id(), null, today);
	}

	boolean isOutside() {
		return whomText().startsWith("external:");
	}

	UUID person() {
		try {
			return UUID.fromString(whomText().substring(whomText().indexOf(':') + 1));
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedByRule("whom", "Who? Choose somebody, here or elsewhere.");
		}
	}

	String doesText() {
		return Objects.requireNonNull(Texts.clean(this.does));
	}

	LocalDate sinceDay() {
		return Objects.requireNonNull(this.since);
	}

	private String whomText() {
		return Objects.requireNonNull(this.whom);
	}

}
