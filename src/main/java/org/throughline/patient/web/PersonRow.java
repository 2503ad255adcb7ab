package org.throughline.patient.web;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.ContactPersonDetails;
import org.throughline.shared.Line;
import org.throughline.shared.Texts;

/**
 * One contact person of the form, as typed. A row with nothing in it is nobody.
 */
record PersonRow(@Nullable String id, @Line(max = 120) @Nullable String name,
		@Line(max = 60) @Nullable String relationship, @Line(max = 40) @Nullable String phone,
		@Line(max = 120) @Nullable String mayHear, @Nullable String askedOn) {

	static PersonRow blank() {
		return new PersonRow(null, null, null, null, null, null);
	}

	static PersonRow of(ContactPersonDetails person) {
		return new PersonRow(String.valueOf(person.id()), person.name(), person.relationship(), person.phone(),
				person.mayHear(), TypedDates.shown(person.askedOn()));
	}

	boolean isBlank() {
		return Texts.clean(this.name) == null && Texts.clean(this.relationship) == null
				&& Texts.clean(this.phone) == null && Texts.clean(this.mayHear) == null;
	}

	@Nullable ContactPersonDetails details(Refused refused, String at, LocalDate today) {
		if (isBlank()) {
			return null;
		}
		String who = Texts.clean(this.name);
		String whose = Texts.clean(this.relationship);
		String hears = Texts.clean(this.mayHear);
		LocalDate asked = TypedDates.past(this.askedOn, today, refused, at + ".askedOn");
		if (who == null) {
			refused.at(at + ".name", "Write their name.");
		}
		if (whose == null) {
			refused.at(at + ".relationship", "Write who they are: daughter, neighbor, friend.");
		}
		if (hears != null && asked == null) {
			refused.at(at + ".askedOn", "Write when the patient was asked.");
		}
		String number = Texts.clean(this.phone);
		return (who != null && whose != null && !refused.any())
				? new ContactPersonDetails(known(), who, whose, number, hears, asked) : null;
	}

	private @Nullable UUID known() {
		String typed = Texts.clean(this.id);
		try {
			return (typed != null) ? UUID.fromString(typed) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
