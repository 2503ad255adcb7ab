package org.throughline.followup;

import java.time.Instant;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.shared.RefusedByRule;

/**
 * The due time falls on a day the clinic is closed, and nobody has said that it is meant
 * (rule 5).
 */
public class DueOnClosedDay extends RefusedByRule {

	private final Instant lastOpenTime;

	DueOnClosedDay(Instant lastOpenTime) {
		super("due", "The clinic is closed that day. Use the last open time before, or keep the day.");
		this.lastOpenTime = lastOpenTime;
	}

	/**
	 * @param meant the person was told that it falls on a closed day
	 */
	static void refuse(Instant due, boolean meant, ClinicCalendar calendar) {
		if (!meant && calendar.fallsOnClosedDay(due)) {
			throw new DueOnClosedDay(calendar.lastOpenTimeBefore(due));
		}
	}

	/** The last open time before, which the form offers. */
	public Instant lastOpenTime() {
		return this.lastOpenTime;
	}

}
