package org.throughline.followup;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.FederalHolidays;

/**
 * Says once more, in the plainest way, when a clinic is open from Monday to Thursday from
 * 8 to 5 and on Friday from 8 to noon: from written-down holidays and written-down clock
 * changes, with nothing of the calendar that it tests.
 */
class OpenTimesByHand {

	/** New Year's Days and Christmas just outside the table, for what is due there. */
	private static final List<LocalDate> AROUND = List.of(LocalDate.of(2025, 12, 25), LocalDate.of(2029, 1, 1),
			LocalDate.of(2029, 1, 15));

	private final int standardOffset;

	private final List<Span> spans = new ArrayList<>();

	OpenTimesByHand(int standardOffset) {
		this.standardOffset = standardOffset;
		LocalDate.of(2025, 12, 1)
			.datesUntil(LocalDate.of(2029, 2, 1))
			.filter(this::isOpen)
			.forEach((day) -> this.spans.add(new Span(day, at(day, 8, 0), closing(day))));
	}

	boolean isOpen(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !FederalHolidays.OBSERVED.containsKey(day) && !AROUND.contains(day);
	}

	Instant at(LocalDate day, int hour, int minute) {
		return at(LocalDateTime.of(day, LocalTime.of(hour, minute)));
	}

	Instant closing(LocalDate day) {
		return at(day, (day.getDayOfWeek() == DayOfWeek.FRIDAY) ? 12 : 17, 0);
	}

	LocalDate nextOpen(LocalDate day) {
		LocalDate next = day.plusDays(1);
		while (!isOpen(next)) {
			next = next.plusDays(1);
		}
		return next;
	}

	LocalDate openOrBefore(LocalDate day) {
		LocalDate open = day;
		while (!isOpen(open)) {
			open = open.minusDays(1);
		}
		return open;
	}

	/** The last closing time before the first closed day from this one on. */
	Instant beforeClosed(LocalDate day) {
		LocalDate closed = day;
		while (isOpen(closed)) {
			closed = closed.plusDays(1);
		}
		return closing(openOrBefore(closed));
	}

	Instant answerBy(Instant asked, Instant due) {
		Instant quarter = asked.plusSeconds(900);
		if (!due.isAfter(quarter)) {
			return due;
		}
		long open = 0;
		for (Span span : this.spans) {
			open += span.secondsWithin(asked, due);
		}
		Instant half = (open == 0) ? due : after(asked, open / 2);
		return half.isBefore(quarter) ? quarter : half;
	}

	private Instant after(Instant asked, long seconds) {
		long left = seconds;
		for (Span span : this.spans) {
			long here = span.secondsWithin(asked, Instant.MAX);
			if (here > 0 && here >= left) {
				return (asked.isAfter(span.opens()) ? asked : span.opens()).plusSeconds(left);
			}
			left -= here;
		}
		throw new IllegalStateException("The written-down years are over");
	}

	private Instant at(LocalDateTime local) {
		return local.toInstant(ZoneOffset.ofHours(this.standardOffset + (isSummer(local.toLocalDate()) ? 1 : 0)));
	}

	/** Second Sunday of March to first Sunday of November. */
	private static boolean isSummer(LocalDate day) {
		@Nullable List<String> span = switch (day.getYear()) {
			case 2026 -> List.of("2026-03-08", "2026-11-01");
			case 2027 -> List.of("2027-03-14", "2027-11-07");
			case 2028 -> List.of("2028-03-12", "2028-11-05");
			default -> null;
		};
		return span != null && !day.isBefore(LocalDate.parse(span.get(0)))
				&& day.isBefore(LocalDate.parse(span.get(1)));
	}

	private record Span(LocalDate day, Instant opens, Instant closes) {

		long secondsWithin(Instant from, Instant until) {
			long start = Math.max(this.opens.getEpochSecond(), from.getEpochSecond());
			long end = Math.min(this.closes.getEpochSecond(), until.getEpochSecond());
			return Math.max(0, end - start);
		}

	}

}
