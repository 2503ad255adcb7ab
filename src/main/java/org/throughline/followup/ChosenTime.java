package org.throughline.followup;

import java.time.Instant;
import java.util.function.Function;

import org.throughline.clinic.ClinicCalendar;

/**
 * A time somebody chose for a step, as the patient's clinic reads it.
 *
 * @param closedDayMeant the person was told that the clinic is closed then (rule 5)
 */
public record ChosenTime(Function<ClinicCalendar, Instant> when, boolean closedDayMeant) {

	public static ChosenTime at(Instant when) {
		return new ChosenTime((calendar) -> when, false);
	}

	/**
	 * @throws DueOnClosedDay when the clinic is closed then and that was not meant
	 */
	Instant in(ClinicCalendar calendar, Instant now) {
		Instant then = this.when.apply(calendar);
		DueOnClosedDay.refuse(then, this.closedDayMeant, calendar, now);
		return then;
	}

}
