package org.throughline.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * From which day to which day the trail is read; without days, the last thirty.
 */
record TrailSpan(LocalDate from, LocalDate until) {

	private static final int USUAL_DAYS = 30;

	private static final int MOST_YEARS = 100;

	/** A year that nobody means is no day at all. */
	static TrailSpan of(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
		LocalDate last = meant(until, today, today);
		return new TrailSpan(meant(from, last.minusDays(USUAL_DAYS), today), last);
	}

	private static LocalDate meant(@Nullable LocalDate day, LocalDate otherwise, LocalDate today) {
		return (day != null && day.isAfter(today.minusYears(MOST_YEARS)) && day.isBefore(today.plusYears(MOST_YEARS)))
				? day : otherwise;
	}

	Instant start(ZoneId zone) {
		return this.from.atStartOfDay(zone).toInstant();
	}

	Instant end(ZoneId zone) {
		return this.until.plusDays(1).atStartOfDay(zone).toInstant();
	}

}
