package org.throughline.followup;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Map;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Moments;
import org.throughline.shared.RefusedByRule;

/**
 * The due time falls on a day the clinic is closed, and nobody has said that it is meant
 * (rule 5).
 */
public class DueOnClosedDay extends RefusedByRule {

	private static final Moments MOMENTS = new Moments();

	private final ZonedDateTime open;

	private final String words;

	private DueOnClosedDay(ZonedDateTime open, String words) {
		super("due", words + " Use it, or keep the day.");
		this.open = open;
		this.words = words;
	}

	/**
	 * @param meant the person was told that it falls on a closed day
	 */
	static void refuse(Instant due, boolean meant, ClinicCalendar calendar, Instant now) {
		DueChoice.requireNear("due", calendar.dayOf(due), calendar, now);
		if (meant || !calendar.fallsOnClosedDay(due)) {
			return;
		}
		Instant before = calendar.lastOpenTimeBefore(due);
		boolean ahead = before.isAfter(now);
		Instant open = ahead ? before : calendar.closingOn(calendar.nextOpenDay(calendar.dayOf(due)));
		throw new DueOnClosedDay(open.atZone(calendar.zone()),
				"The clinic is closed that day. %s is %s, %s.".formatted(
						ahead ? "The last open time before" : "The next open time",
						MOMENTS.weekday(calendar.dayOf(open)), MOMENTS.time(open, calendar)));
	}

	/**
	 * The last open time before, which the form offers; when that is over, closing time
	 * of the next open day.
	 */
	public Instant openTime() {
		return this.open.toInstant();
	}

	/** For what is never due while the clinic is closed. */
	public RefusedByRule notKept() {
		return new RefusedByRule(field(), this.words + " Use it, or choose another day.");
	}

	/** The same in the names that a form's parts read: openDay, openTime. */
	public Map<String, Temporal> offer() {
		return Map.of("openDay", this.open.toLocalDate(), "openTime", this.open.toLocalTime());
	}

}
