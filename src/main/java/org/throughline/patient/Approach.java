package org.throughline.patient;

import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How to meet a person: in which language, what anyone should know, when, and how
 * involved they want us to be.
 */
@Embeddable
record Approach(String language, boolean interpreter, @Nullable String comfortNote, @Nullable String timesThatWork,
		@Nullable String timesThatDoNot, @Nullable String involvement, @Nullable LocalDate involvementAskedOn,
		@Nullable LocalTime callFrom, @Nullable LocalTime callUntil, @Nullable Integer contactEveryDays) {

	static Approach of(PatientDetails details) {
		return new Approach(details.language(), details.interpreter(), details.comfortNote(), details.timesThatWork(),
				details.timesThatDoNot(), details.involvement(), details.involvementAskedOn(),
				details.callWish().from(), details.callWish().until(), details.callWish().everyDays());
	}

	CallWish callWish() {
		return new CallWish(this.callFrom, this.callUntil, this.contactEveryDays);
	}

}
