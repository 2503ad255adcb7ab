package org.throughline.huddle;

import java.util.List;

import org.throughline.clinic.ClinicView;
import org.throughline.staff.StaffCard;

/**
 * The record of a day's huddle: who hosted it, who was talked through and what was
 * decided, in its wall version.
 */
public record PastHuddle(ClinicView clinic, HuddleOpening opening, StaffCard host, List<Line> lines) {

	/**
	 * One patient of that day.
	 *
	 * @param decided "Luis A. said yes here", in the order in which it was
	 */
	public record Line(String initials, int age, boolean talkedThrough, List<String> decided) {
	}

}
