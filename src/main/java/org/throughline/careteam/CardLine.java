package org.throughline.careteam;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PhoneNumbers;

/**
 * One line of the contact card, as it reads.
 *
 * @param whom as it is written on the form: {@code staff:}, {@code external:} or
 * {@code contact:} with an id, or {@code line:} with the name of a line
 * @param who such as "Dana" or "Nurse line"
 * @param gap why nobody answers there any more; absent when somebody does
 * @param wrong whether that is because the number turned out to be wrong
 * @param instead the number on file where it has changed since the line was written,
 * empty where none is on file any more; absent while it has not changed
 * @param away until when whoever it names is away, and who covers; they stay on the card
 */
public record CardLine(int position, String forWhat, String whom, String who, String number, @Nullable String hours,
		@Nullable String gap, boolean wrong, @Nullable String instead, @Nullable String away) {

	CardLine whoeverIsAway(@Nullable String until) {
		return new CardLine(this.position, this.forWhat, this.whom, this.who, this.number, this.hours, this.gap,
				this.wrong, this.instead, until);
	}

	/** Somebody answers, and at the number that is on file. */
	public boolean isSure() {
		return this.gap == null && this.instead == null;
	}

	/** What it could read instead: a whole number on file that it does not have. */
	public @Nullable String newNumber() {
		return (this.instead != null && PhoneNumbers.hint(this.instead) == null) ? this.instead : null;
	}

	/** Such as "Ann’s number has changed since. On file: (320) 555-0123". */
	public @Nullable String changeInWords() {
		return (this.instead == null) ? null : this.who + "’s number has changed since. "
				+ (this.instead.isEmpty() ? "None is on file any more." : "On file: " + this.instead);
	}

	/** Such as "Dana 555-0117" or "988, any hour". */
	public String inWords() {
		return (this.hours != null) ? called() + ", " + this.hours : called();
	}

	/** Such as "Dana 555-0117" or "988". */
	public String called() {
		return this.who.equals(this.number) ? this.number : this.who + " " + this.number;
	}

}
