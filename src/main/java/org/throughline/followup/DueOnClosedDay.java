package org.throughline.followup;

import java.time.Instant;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Moments;
import org.throughline.shared.RefusedByRule;

/**
 * The due time falls on a day the clinic is closed, and nobody has said that it is meant
 * (rule 5).
 */
public class DueOnClosedDay extends RefusedByRule {

	private static final Moments MOMENTS = new Moments();

	private final Instant openTime;

	private DueOnClosedDay(Instant openTime, String words) {
		super("due", words);
		this.openTime = openTime;
	}

	/**
	 * @param meant the person was told that it falls on a closed day
	 */
	static void refuse(Instant due, boolean meant, ClinicCalendar calendar, Instant now) {
		if (meant || !calendar.fallsOnClosedDay(due)) {
			return;
		}
		Instant before = calendar.lastOpenTimeBefore(due);
		boolean ahead = before.isAfter(now);
		Instant open = ahead ? before : calendar.closingOn(calendar.nextOpenDay(calendar.dayOf(due)));
		throw new DueOnClosedDay(open,
				"The clinic is closed that day. %s is %s, %s. Use it, or keep the day.".formatted(
						ahead ? "The last open time before" : "The next open time",
						MOMENTS.weekday(calendar.dayOf(open)), MOMENTS.time(open, calendar)));
	}

	/**
	 * The last open time before, which the form offers; when that is over, closing time
	 * of the next open day.
	 */
	public Instant openTime() {
		return this.openTime;
	}

}
