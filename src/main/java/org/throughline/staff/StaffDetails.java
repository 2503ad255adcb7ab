package org.throughline.staff;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is written down about a colleague.
 *
 * @param title such as "Dr.", for those who are called by it
 * @param email work e-mail, with which the person signs in
 */
public record StaffDetails(@Nullable String title, String givenName, String familyName, String email,
		Discipline discipline, @Nullable String phoneExtension, Set<Duty> duties, Set<UUID> clinicIds) {

	public StaffDetails {
		email = email.strip();
		duties = Set.copyOf(duties);
		clinicIds = Set.copyOf(clinicIds);
	}

}
