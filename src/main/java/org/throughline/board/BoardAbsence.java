package org.throughline.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Moments;
import org.throughline.followup.AbsentWork;
import org.throughline.staff.AwaySpan;
import org.throughline.staff.StaffDirectory;

/**
 * Somebody is away, or leaves today: until when, what they hold, and what nobody covers.
 *
 * @param when such as "Away noon to Mon Jun 1"
 * @param steps how many they hold, covered or not
 * @param covered in words: who covers what, and from when the rest has no owner
 * @param mayArrange whether the viewer may hand these over
 */
public record BoardAbsence(String when, int steps, String covered, boolean mayArrange) {

	static BoardAbsence of(AwaySpan span, AbsentWork work, boolean mayArrange, StaffDirectory staff, Moments moments,
			ClinicCalendar calendar, Instant now) {
		boolean gone = span.contains(now);
		String until = moments.weekday(calendar.dayOf(span.until()));
		boolean today = calendar.dayOf(span.from()).equals(calendar.dayOf(now));
		String leaves = today ? moments.time(span.from(), calendar) : day(span.from(), moments, calendar);
		return new BoardAbsence(gone ? "Away until " + until : "Away " + leaves + " to " + until, work.steps(),
				covers(span, staff, now) + rest(work, gone, (today ? "At " : "From ") + leaves), mayArrange);
	}

	/** With the hour, when they are here before. */
	private static String day(Instant leaves, Moments moments, ClinicCalendar calendar) {
		LocalDate day = calendar.dayOf(leaves);
		boolean hereBefore = calendar.opens(day).filter(leaves::isAfter).isPresent();
		return moments.weekday(day) + (hereBefore ? ", " + moments.time(leaves, calendar) + "," : "");
	}

	private static String covers(AwaySpan span, StaffDirectory staff, Instant now) {
		if (span.covers().isEmpty()) {
			return "No cover yet. ";
		}
		return span.covers()
			.stream()
			.map((cover) -> staff.get(cover.staffId()).covering(cover, span, now) + ". ")
			.collect(Collectors.joining());
	}

	private static String rest(AbsentWork work, boolean gone, String leaves) {
		if (work.uncovered() == 0) {
			return "";
		}
		String all = (work.steps() == 1) ? "this" : "these";
		String which = (work.uncovered() == work.steps()) ? all : "%d of these".formatted(work.uncovered());
		String have = (work.uncovered() == 1) ? "has" : "have";
		return gone ? "%s %s no owner.".formatted(capital(which), have)
				: "%s %s %s no owner.".formatted(leaves, which, have);
	}

	private static String capital(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
