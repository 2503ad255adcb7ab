package org.throughline.careteam;

import org.jspecify.annotations.Nullable;

/**
 * One line of the contact card, as it reads.
 *
 * @param whom as it is written on the form: {@code staff:}, {@code external:} or
 * {@code contact:} with an id, or {@code line:} with the name of a line
 * @param who such as "Dana" or "Nurse line"
 * @param gap why nobody answers there any more; absent when somebody does
 */
public record CardLine(int position, String forWhat, String whom, String who, String number, @Nullable String hours,
		@Nullable String gap) {

	/** Such as "Dana 555-0117" or "988, any hour". */
	public String inWords() {
		String call = this.who.equals(this.number) ? this.number : this.who + " " + this.number;
		return (this.hours != null) ? call + ", " + this.hours : call;
	}

}
