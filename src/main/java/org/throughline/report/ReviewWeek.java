package org.throughline.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.shared.NotFound;

/**
 * A week of a clinic, from Monday's midnight to the next in its time zone, and which of
 * its days were open.
 *
 * @param monday the day it is called by
 * @param from the moment it begins
 * @param until the moment the next one begins
 * @param open the days the clinic is open
 * @param closed the days it is closed although it is open on them in other weeks
 */
public record ReviewWeek(LocalDate monday, Instant from, Instant until, List<LocalDate> open, List<ClosedDay> closed) {

	public static ReviewWeek of(LocalDate day, ClinicCalendar calendar) {
		LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		LocalDate next = monday.plusWeeks(1);
		return new ReviewWeek(monday, monday.atStartOfDay(calendar.zone()).toInstant(),
				next.atStartOfDay(calendar.zone()).toInstant(),
				monday.datesUntil(next).filter(calendar::isOpenDay).toList(),
				monday.datesUntil(next)
					.filter((date) -> calendar.week().containsKey(date.getDayOfWeek()))
					.flatMap((date) -> calendar.closedFor(date).stream().map((name) -> new ClosedDay(date, name)))
					.toList());
	}

	/** It is not over. */
	public boolean isRunning(Instant now) {
		return now.isBefore(this.until);
	}

	/**
	 * @throws NotFound when it has not begun
	 */
	void requireBegun(Instant now) {
		if (now.isBefore(this.from)) {
			throw new NotFound();
		}
	}

	public LocalDate before() {
		return this.monday.minusWeeks(1);
	}

	public LocalDate after() {
		return this.monday.plusWeeks(1);
	}

	public @Nullable LocalDate firstOpen() {
		return this.open.isEmpty() ? null : this.open.get(0);
	}

	public @Nullable LocalDate lastOpen() {
		return this.open.isEmpty() ? null : this.open.get(this.open.size() - 1);
	}

	/** The moment up to which it is told: now, or its end. */
	public Instant reached(Instant now) {
		return isRunning(now) ? now : this.until;
	}

	/** A day on which the clinic stays closed, and for what. */
	public record ClosedDay(LocalDate day, String name) {
	}

}
