package org.throughline.board;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.ClosedBlock;
import org.throughline.clinic.Moments;
import org.throughline.followup.DueSpan;
import org.throughline.followup.Horizons;

/**
 * Where the columns of the table end, and how they are called. On a closed day "today" is
 * the next open one, so that the columns are as useful on a Sunday evening.
 */
class BoardWeeks {

	private static final String NEXT_WEEK = "Next week";

	private final ClinicCalendar calendar;

	private final Instant now;

	private final LocalDate day;

	private final Optional<ClosedBlock> closed;

	BoardWeeks(ClinicCalendar calendar, Instant now) {
		this.calendar = calendar;
		this.now = now;
		this.day = calendar.huddleDay(now);
		this.closed = calendar.nextClosedBlock(calendar.closingOn(this.day));
	}

	/** The same in moments, for sorting what is open into the columns. */
	Horizons horizons() {
		Instant dayEnds = this.day.plusDays(1).atStartOfDay(this.calendar.zone()).toInstant();
		return new Horizons(this.now, dayEnds, this.closed.map(ClosedBlock::from).orElse(dayEnds));
	}

	List<BoardHeading> headings(Moments moments, ToIntFunction<DueSpan> steps) {
		return Arrays.stream(DueSpan.values()).map((span) -> heading(moments, span, steps.applyAsInt(span))).toList();
	}

	BoardHeading heading(Moments moments, DueSpan span, int steps) {
		boolean today = this.day.equals(this.calendar.dayOf(this.now));
		return switch (span) {
			case LATE -> new BoardHeading(span, "clock", "Late", "", steps);
			case SOON -> new BoardHeading(span, "sun", today ? "Today" : moments.weekday(this.day),
					this.closed.map((block) -> ", before " + block.name()).orElse(""), steps);
			case NEXT ->
				new BoardHeading(span, "calendar-week", today ? nextName() : afterClosed(), " and later", steps);
			case WAITING -> new BoardHeading(span, "hourglass-split", "Waiting to hear back", "", steps);
		};
	}

	private String nextName() {
		LocalDate nextMonday = this.day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
		return opensAgain().isBefore(nextMonday) ? afterClosed() : NEXT_WEEK;
	}

	private String afterClosed() {
		return this.closed.map((block) -> "After " + block.name()).orElse(NEXT_WEEK);
	}

	private LocalDate opensAgain() {
		return this.closed.map((block) -> this.calendar.dayOf(block.until()))
			.orElseGet(() -> this.calendar.nextOpenDay(this.day));
	}

}
