package org.throughline.patient;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A patient as a record system tells of them. Of all their numbers only the medical
 * record number is there.
 *
 * @param line where in the file, for messages
 * @param mrnSystem whose record number it is
 * @param language absent where the record system does not say
 */
public record ImportedPatient(int line, String mrnSystem, @Nullable String mrn, String givenName, String familyName,
		@Nullable String preferredName, BirthDate birthDate, @Nullable String language, boolean interpreter,
		List<PhoneDetails> phones, boolean deceased, @Nullable LocalDate deceasedOn) {

	public ImportedPatient {
		phones = List.copyOf(phones);
	}

	public String name() {
		return PatientNames.shown(this.givenName, this.familyName, this.preferredName);
	}

}
