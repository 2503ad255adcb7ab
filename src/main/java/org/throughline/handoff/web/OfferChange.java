package org.throughline.handoff.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a button of the handoff form changes in it: whom it is about, the day, or the
 * words of a sentence.
 *
 * @param choose the patient it is about
 * @param change present when it is about somebody else
 * @param useDay an open day instead of a closed one
 * @param useWords other words for a sentence
 * @param hintIn the field of that sentence
 */
record OfferChange(@Nullable UUID choose, @Nullable String change, @Nullable LocalDate useDay,
		@Nullable String useWords, @Nullable String hintIn) {

	OfferForm in(OfferForm form) {
		if (this.change != null) {
			return form.about(null);
		}
		if (this.choose != null) {
			return form.about(this.choose);
		}
		if (this.useDay != null) {
			return form.dueOn(this.useDay);
		}
		return (this.useWords != null) ? form.saying(Objects.requireNonNullElse(this.hintIn, "concern"), this.useWords)
				: form;
	}

}
