package org.throughline.careteam;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PhoneNumbers;
import org.throughline.shared.RefusedByRule;

/**
 * A clinician from elsewhere who is to be kept: there must be a way to reach them.
 */
public record NewExternalClinician(String name, String role, String organization, @Nullable String phone,
		@Nullable String fax) {

	public NewExternalClinician {
		if (phone == null && fax == null) {
			throw new RefusedByRule("phone", "How are they reached? Write a phone or a fax number.");
		}
		phone = number(phone, "phone");
		fax = number(fax, "fax");
	}

	private static @Nullable String number(@Nullable String typed, String field) {
		if (typed != null && PhoneNumbers.hint(typed) != null) {
			throw new RefusedByRule(field, "This is not a whole number. Write it with area code and all digits.");
		}
		return (typed != null) ? PhoneNumbers.shown(typed) : null;
	}

}
