package org.throughline.patient;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A patient as every list and headline shows them.
 *
 * @param name the name they go by, with the family name
 * @param initials such as "R.M.", for the shared screen
 * @param inOurCare someone on the team said we follow this person
 */
public record PatientCard(UUID id, UUID clinicId, String name, String initials, LocalDate birthDate,
		@Nullable String pronouns, @Nullable String mrn, boolean inOurCare, boolean deceased) {

	public int age(LocalDate today) {
		return Math.max(0, (int) ChronoUnit.YEARS.between(this.birthDate, today));
	}

}
