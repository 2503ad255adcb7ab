package org.throughline.clinic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Time as a clinic counts it: only while it is open.
 */
record OpenTime(ClinicCalendar calendar) {

	/** Asked people have at least this long to answer (words.md, "asked"). */
	private static final Duration LEAST_TIME_TO_ANSWER = Duration.ofMinutes(15);

	Duration between(Instant from, Instant until) {
		if (!from.isBefore(until)) {
			return Duration.ZERO;
		}
		return this.calendar.dayOf(from)
			.datesUntil(this.calendar.dayOf(until).plusDays(1))
			.map((day) -> on(day, from, until))
			.reduce(Duration.ZERO, Duration::plus);
	}

	Instant plus(Instant from, Duration open) {
		Duration left = open;
		LocalDate day = this.calendar.dayOf(from);
		while (true) {
			if (this.calendar.isOpenDay(day)) {
				Instant start = later(from, this.calendar.opens(day).orElseThrow());
				Duration today = on(day, from, Instant.MAX);
				if (today.compareTo(left) >= 0 && !today.isZero()) {
					return start.plus(left);
				}
				left = left.minus(today);
			}
			day = this.calendar.nextOpenDay(day);
		}
	}

	Instant answerBy(Instant asked, Instant due) {
		Instant earliest = asked.plus(LEAST_TIME_TO_ANSWER);
		if (!due.isAfter(asked)) {
			return earliest;
		}
		if (!due.isAfter(earliest)) {
			return due;
		}
		Duration open = between(asked, due);
		Instant halfway = open.isZero() ? due : plus(asked, open.dividedBy(2));
		return later(earliest, halfway);
	}

	private Duration on(LocalDate day, Instant from, Instant until) {
		Optional<Instant> opens = this.calendar.opens(day);
		Optional<Instant> closes = this.calendar.closes(day);
		if (opens.isEmpty() || closes.isEmpty()) {
			return Duration.ZERO;
		}
		Instant start = later(from, opens.get());
		Instant end = until.isBefore(closes.get()) ? until : closes.get();
		return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
