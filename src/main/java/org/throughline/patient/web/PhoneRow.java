package org.throughline.patient.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PhoneDetails;
import org.throughline.patient.PhoneKind;
import org.throughline.patient.PhoneNumbers;
import org.throughline.shared.Line;
import org.throughline.shared.Texts;

/**
 * One phone of the form, as typed. A row without a number is no phone.
 */
record PhoneRow(@Line(max = 40) @Nullable String number, @Nullable String kind, @Nullable Boolean textFirst,
		@Nullable String lastConfirmedOn) {

	static PhoneRow blank() {
		return new PhoneRow(null, PhoneKind.MOBILE.name(), false, null);
	}

	static PhoneRow of(PhoneDetails phone) {
		return new PhoneRow(phone.number(), phone.kind().name(), phone.textFirst(),
				TypedDates.shown(phone.lastConfirmedOn()));
	}

	boolean isBlank() {
		return Texts.clean(this.number) == null;
	}

	/** What is odd about the number that was typed, or nothing. */
	public @Nullable String hint() {
		return (this.number == null || isBlank()) ? null : PhoneNumbers.hint(this.number);
	}

	@Nullable PhoneDetails details(Refused refused, String at, LocalDate today) {
		String clean = Texts.clean(this.number);
		if (clean == null) {
			return null;
		}
		if (!PhoneNumbers.canBeDialed(clean)) {
			refused.at(at + ".number", "Write the number with its digits.");
		}
		LocalDate confirmed = TypedDates.past(this.lastConfirmedOn, today, refused, at + ".lastConfirmedOn");
		return new PhoneDetails(clean, kindOf(this.kind), Boolean.TRUE.equals(this.textFirst), confirmed);
	}

	private static PhoneKind kindOf(@Nullable String typed) {
		for (PhoneKind kind : PhoneKind.values()) {
			if (kind.name().equals(typed)) {
				return kind;
			}
		}
		return PhoneKind.OTHER;
	}

}
