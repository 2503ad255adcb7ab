package org.throughline.careteam;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PhoneNumbers;

/**
 * Somebody who treats a patient elsewhere and does not sign in here.
 *
 * @param role what they are, in plain words, such as "Therapist"
 * @param organization where they work
 * @param gone they work with us no more
 * @param version grows with every change of what is known of them
 */
public record ExternalClinician(UUID id, String name, String role, String organization, @Nullable String phone,
		@Nullable String fax, boolean gone, int version) {

	public ExternalClinician {
		phone = (phone != null) ? PhoneNumbers.shown(phone) : null;
		fax = (fax != null) ? PhoneNumbers.shown(fax) : null;
	}

	/** Such as "Dr. Ines Halloran, cardiologist at Lakeside Heart". */
	public String inWords() {
		return "%s, %s at %s".formatted(this.name, this.role, this.organization);
	}

	/** Such as "IH", where there is little room. */
	public String initials() {
		String[] words = this.name.replaceFirst("^(Dr|Mr|Ms|Mrs|Mx)\\.? ", "").split(" ");
		String first = first(words[0]);
		return (words.length > 1) ? first + first(words[words.length - 1]) : first;
	}

	private static String first(String word) {
		return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
	}

}
