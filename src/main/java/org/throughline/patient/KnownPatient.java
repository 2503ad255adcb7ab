package org.throughline.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A patient on file, as an import compares them.
 *
 * @param digits of all their phones
 */
record KnownPatient(UUID id, UUID clinicId, String mrnSystem, String givenName, String familyName,
		@Nullable String preferredName, BirthDate birthDate, String language, boolean interpreter, boolean deceased,
		Set<String> digits) {

	static final String DECEASED = "has died";

	static String digits(PhoneDetails phone) {
		return phone.number().replaceAll("\\D", "");
	}

	/**
	 * What the record system knows better. What only we know stays: a preferred name, a
	 * phone, that somebody has died.
	 */
	List<String> changes(ImportedPatient theirs) {
		List<String> changes = new ArrayList<>();
		add(changes, !this.givenName.equals(theirs.givenName()), "given name");
		add(changes, !this.familyName.equals(theirs.familyName()), "family name");
		add(changes, this.preferredName == null && theirs.preferredName() != null, "preferred name");
		add(changes, !this.birthDate.equals(theirs.birthDate()), "birth date");
		add(changes, theirs.language() != null && !this.language.equals(theirs.language()), "language");
		add(changes, theirs.interpreter() && !this.interpreter, "interpreter");
		add(changes, theirs.phones().stream().anyMatch((phone) -> !this.digits.contains(digits(phone))), "phone");
		add(changes, theirs.deceased() && !this.deceased, DECEASED);
		add(changes, !this.mrnSystem.equals(theirs.mrnSystem()), "whose record number it is");
		return changes;
	}

	private static void add(List<String> changes, boolean differs, String label) {
		if (differs) {
			changes.add(label);
		}
	}

}
