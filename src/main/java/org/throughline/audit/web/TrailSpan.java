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

	static TrailSpan of(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
		LocalDate last = (until != null) ? until : today;
		return new TrailSpan((from != null) ? from : last.minusDays(USUAL_DAYS), last);
	}

	Instant start(ZoneId zone) {
		return this.from.atStartOfDay(zone).toInstant();
	}

	Instant end(ZoneId zone) {
		return this.until.plusDays(1).atStartOfDay(zone).toInstant();
	}

}
