package org.throughline.patient;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Someone of the patient's, and what the patient agreed they may hear.
 *
 * @param id absent for somebody new
 * @param mayHear what they may be told; nothing until the patient was asked (rule 13)
 * @param askedOn when the patient was asked
 */
public record ContactPersonDetails(@Nullable UUID id, String name, String relationship, @Nullable String phone,
		@Nullable String mayHear, @Nullable LocalDate askedOn) {

	public ContactPersonDetails {
		phone = (phone != null) ? PhoneNumbers.shown(phone) : null;
	}

	public String initials() {
		return PatientNames.initials(this.name, this.name.substring(this.name.lastIndexOf(' ') + 1), null);
	}

}
