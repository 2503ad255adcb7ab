package org.throughline.responsibility.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.responsibility.NewResponsibility;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.shared.Line;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;

/**
 * What a patient needs looked after, as typed.
 *
 * @param what a kind that every clinic knows, or the id of one of the clinic's own
 * @param holder absent when nobody is known yet
 */
record NeedForm(@Nullable UUID formKey, @Line(max = 40) @Nullable String what,
		@Line(max = 80) @Nullable String medication, @Nullable LocalDate endsOn, @Nullable UUID holder) {

	static NeedForm empty(@Nullable String what) {
		return new NeedForm(null, what, null, null, null);
	}

	NewResponsibility of(UUID patientId) {
		String chosen = Texts.clean(this.what);
		ResponsibilityKind kind = Arrays.stream(ResponsibilityKind.values())
			.filter((one) -> one.name().equals(chosen) && one.isAddedAlone())
			.findFirst()
			.orElse(ResponsibilityKind.OWN);
		return new NewResponsibility(patientId, kind, (kind == ResponsibilityKind.OWN) ? own(chosen) : null,
				this.medication, this.endsOn, this.holder);
	}

	private static UUID own(@Nullable String chosen) {
		try {
			return UUID.fromString(String.valueOf(chosen));
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedByRule("what", "Choose what is looked after.");
		}
	}

}
