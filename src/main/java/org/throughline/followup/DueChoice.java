package org.throughline.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.ClosedBlock;
import org.throughline.clinic.Moments;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Required;

/**
 * How people say when: today by noon, tomorrow, before the weekend, in 2 weeks, or a day
 * of their choice. Each choice but the last falls on an open day.
 */
public enum DueChoice {

	NOON, TODAY, NEXT_DAY, BEFORE_CLOSED, ONE_WEEK, TWO_WEEKS, PICK;

	private static final int MOST_YEARS = 5;

	private static final Moments MOMENTS = new Moments();

	/** The choices that still lie ahead, with their words, in order. */
	public static Map<DueChoice, String> offered(ClinicCalendar calendar, Instant now) {
		Map<DueChoice, String> offered = new LinkedHashMap<>();
		for (DueChoice choice : values()) {
			Instant due = choice.moment(calendar, now);
			if (choice == PICK || due != null && due.isAfter(now)) {
				offered.put(choice, choice.words(calendar, now));
			}
		}
		return offered;
	}

	/**
	 * @param day and time, for the day of their choice; a bare day means closing time
	 * @throws DueOnClosedDay when a bare day is closed
	 */
	public Instant due(ClinicCalendar calendar, Instant now, @Nullable LocalDate day, @Nullable LocalTime time) {
		if (this != PICK) {
			Instant due = moment(calendar, now);
			if (due == null || !due.isAfter(now)) {
				throw new RefusedByRule("due", "That time is over. Choose a later one.");
			}
			return due;
		}
		LocalDate chosen = Required.choice(day, "day", "Choose the day it is due.");
		requireNear("day", chosen, calendar, now);
		Instant picked = picked(chosen, time, calendar);
		if (!picked.isAfter(now)) {
			throw new RefusedByRule("day", "That time is over. Choose a later one.");
		}
		return picked;
	}

	/** A year that is a slip of the keys would hide the step from everybody. */
	static void requireNear(String field, LocalDate day, ClinicCalendar calendar, Instant now) {
		if (day.isAfter(calendar.dayOf(now).plusYears(MOST_YEARS))) {
			throw new RefusedByRule(field, "That is more than five years from now. Check the year.");
		}
	}

	private static Instant picked(LocalDate day, @Nullable LocalTime time, ClinicCalendar calendar) {
		if (time != null) {
			return day.atTime(time).atZone(calendar.zone()).toInstant();
		}
		return calendar.closes(day).orElseGet(() -> day.atTime(LocalTime.NOON).atZone(calendar.zone()).toInstant());
	}

	private @Nullable Instant moment(ClinicCalendar calendar, Instant now) {
		LocalDate today = calendar.dayOf(now);
		return switch (this) {
			case NOON -> noon(calendar, today);
			case TODAY -> calendar.closes(today).orElse(null);
			case NEXT_DAY -> calendar.closingOn(calendar.nextOpenDay(today));
			case BEFORE_CLOSED -> calendar.nextClosedBlock(now).map(ClosedBlock::from).orElse(null);
			case ONE_WEEK -> closingNear(today.plusWeeks(1), calendar);
			case TWO_WEEKS -> closingNear(today.plusWeeks(2), calendar);
			case PICK -> null;
		};
	}

	/** Not where the clinic closes before. */
	private static @Nullable Instant noon(ClinicCalendar calendar, LocalDate today) {
		Instant noon = today.atTime(LocalTime.NOON).atZone(calendar.zone()).toInstant();
		return calendar.closes(today).filter((closes) -> !closes.isBefore(noon)).map((closes) -> noon).orElse(null);
	}

	private String words(ClinicCalendar calendar, Instant now) {
		LocalDate today = calendar.dayOf(now);
		return switch (this) {
			case NOON -> "today by noon";
			case TODAY -> "today";
			case NEXT_DAY ->
				calendar.isOpenDay(today.plusDays(1)) ? "tomorrow" : MOMENTS.weekday(calendar.nextOpenDay(today));
			case BEFORE_CLOSED -> calendar.nextClosedBlock(now).map((block) -> "before " + block.name()).orElse("");
			case ONE_WEEK -> "in 1 week";
			case TWO_WEEKS -> "in 2 weeks";
			case PICK -> "pick a day";
		};
	}

	private static Instant closingNear(LocalDate day, ClinicCalendar calendar) {
		return calendar.closingOn(calendar.isOpenDay(day) ? day : calendar.lastOpenDayBefore(day));
	}

}
