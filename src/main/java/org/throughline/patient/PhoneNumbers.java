package org.throughline.patient;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers as they are dialed from the clinic. An odd one is kept as typed, with a
 * hint: people know numbers that no book does.
 */
public final class PhoneNumbers {

	private static final String HOME_REGION = "US";

	private static final int US_CODE = 1;

	private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

	private PhoneNumbers() {
	}

	/** Written the usual way when it can be a whole number, else as typed. */
	public static String shown(String typed) {
		PhoneNumber number = parse(typed);
		if (number == null || !NUMBERS.isPossibleNumber(number)) {
			return typed.strip();
		}
		return NUMBERS.format(number,
				(number.getCountryCode() == US_CODE) ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
	}

	/** What is odd about it, or nothing. */
	public static @Nullable String hint(String typed) {
		PhoneNumber number = parse(typed);
		return (number != null && NUMBERS.isPossibleNumber(number)) ? null
				: "This is not a whole phone number. It is kept as typed; check it with them.";
	}

	/** Whether somebody could dial it at all. */
	public static boolean canBeDialed(String typed) {
		return typed.chars().filter(Character::isDigit).count() >= 3;
	}

	private static @Nullable PhoneNumber parse(String typed) {
		try {
			return NUMBERS.parse(typed, HOME_REGION);
		}
		catch (NumberParseException ex) {
			return null;
		}
	}

}
