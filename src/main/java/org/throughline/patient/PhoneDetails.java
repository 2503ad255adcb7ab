package org.throughline.patient;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A phone number as somebody gives it: which phone, whether to text first, and when the
 * patient last said that it is right.
 */
public record PhoneDetails(String number, PhoneKind kind, boolean textFirst, @Nullable LocalDate lastConfirmedOn) {

	public PhoneDetails {
		number = PhoneNumbers.shown(number);
	}

	/** What is odd about the number, or nothing. */
	public @Nullable String hint() {
		return PhoneNumbers.hint(this.number);
	}

}
