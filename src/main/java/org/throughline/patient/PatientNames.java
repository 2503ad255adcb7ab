package org.throughline.patient;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How a person's name is shown: the name they go by with the family name, and initials.
 */
final class PatientNames {

	private PatientNames() {
	}

	static String shown(String given, String family, @Nullable String preferred) {
		if (preferred == null) {
			return (given + " " + family).strip();
		}
		boolean whole = family.isEmpty() || preferred.endsWith(family);
		return whole ? preferred : preferred + " " + family;
	}

	static String initials(String given, String family, @Nullable String preferred) {
		String first = initial((preferred != null) ? preferred : given);
		String last = initial(family);
		return first + last;
	}

	private static String initial(String name) {
		return name.codePoints()
			.filter(Character::isLetterOrDigit)
			.limit(1)
			.mapToObj((letter) -> Character.toString(letter).toUpperCase(Locale.ROOT) + ".")
			.findFirst()
			.orElse("");
	}

}
