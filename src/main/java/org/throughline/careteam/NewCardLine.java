package org.throughline.careteam;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PhoneNumbers;
import org.throughline.shared.RefusedByRule;

/**
 * A line of the contact card that is to be: for what, whom, and at which number.
 *
 * @param line a line that is nobody's own, such as "Nurse line" or "988"
 */
public record NewCardLine(String forWhat, @Nullable UUID staff, @Nullable UUID external, @Nullable UUID person,
		@Nullable String line, String number, @Nullable String hours) {

	/** Three digits that are whole numbers. */
	public static final Set<String> AT_ANY_HOUR = Set.of("988", "911");

	/**
	 * @throws RefusedByRule when it is no whole number that somebody could call at night
	 */
	public static String number(String typed, String field) {
		String clean = typed.strip();
		if (AT_ANY_HOUR.contains(clean)) {
			return clean;
		}
		if (PhoneNumbers.hint(clean) != null) {
			throw new RefusedByRule(field, "This is not a whole phone number. Write all its digits, or 988 or 911.");
		}
		return PhoneNumbers.shown(clean);
	}

}
