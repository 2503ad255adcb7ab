package org.throughline.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.throughline.clinic.ClinicView;

/**
 * The day a clinic's huddle is about, seen from a moment.
 *
 * @param from the first moment of that day where the clinic is
 * @param until the first moment of the day after
 * @param now when somebody looks; before {@code from} when the huddle is of a day to come
 */
public record HuddleDay(UUID clinicId, LocalDate day, Instant from, Instant until, Instant now) {

	/** Today until closing time, then the next open day. */
	public static HuddleDay at(ClinicView clinic, Instant now) {
		LocalDate day = clinic.calendar().huddleDay(now);
		return new HuddleDay(clinic.id(), day, day.atStartOfDay(clinic.zone()).toInstant(),
				day.plusDays(1).atStartOfDay(clinic.zone()).toInstant(), now);
	}

	/** The moment as of which a flag must still stand. */
	public Instant standsAt() {
		return this.now.isBefore(this.from) ? this.from : this.now;
	}

}
