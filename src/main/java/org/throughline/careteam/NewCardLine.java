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

	/** The clinic's own, as a line names it. */
	public static final String NURSE_LINE = "Nurse line";

	/**
	 * The number of a person, or of a line that has one of its own.
	 * @throws RefusedByRule when it is no whole number that somebody could call at night,
	 * or is that of somebody else
	 */
	public static String number(String typed, @Nullable String line, String field) {
		String clean = typed.strip();
		if (AT_ANY_HOUR.contains(clean) || (line != null && AT_ANY_HOUR.contains(line))) {
			return anyHour(clean, line, field);
		}
		if (PhoneNumbers.hint(clean) != null) {
			throw new RefusedByRule(field, "This is not a whole phone number. Write all its digits, or 988 or 911.");
		}
		return PhoneNumbers.shown(clean);
	}

	/** Nobody waits for Dana at 911, nor for 988 at the clinic. */
	private static String anyHour(String number, @Nullable String line, String field) {
		if (line == null || line.equals(NURSE_LINE)) {
			throw new RefusedByRule(field,
					"%s is a line of its own. Choose it under Whom, or write another number.".formatted(number));
		}
		if (AT_ANY_HOUR.contains(line) && !line.equals(number)) {
			throw new RefusedByRule(field, "%s is the number. Empty this, or choose whom they call.".formatted(line));
		}
		return number;
	}

}
