package org.throughline.progress.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.progress.FeltToKeep;
import org.throughline.shared.Line;

/**
 * What stood on the paper, or was said on the phone.
 */
record FeltForm(@NotNull(message = "Say whether they had to tell it twice.") @Nullable Boolean toldTwice,
		@NotNull(message = "Say whether they know whom to call.") @Nullable Boolean knowsWhom,
		@Nullable Boolean byPhone, @Line(max = 280) @Nullable String words,
		@NotNull(message = "Say on which day they were asked.") @Nullable LocalDate askedOn, @Nullable UUID formKey) {

	static Map<String, String> yesOrNo() {
		return new TreeMap<>(Map.of("false", "No", "true", "Yes"));
	}

	static Map<String, String> ways() {
		return new TreeMap<>(Map.of("false", "On paper", "true", "By phone"));
	}

	FeltToKeep answer(UUID patientId, LocalDate on) {
		return new FeltToKeep(patientId, on, Boolean.TRUE.equals(this.byPhone), Boolean.TRUE.equals(this.toldTwice),
				Boolean.TRUE.equals(this.knowsWhom), this.words);
	}

}
