package org.throughline.board;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.ClosedBlock;
import org.throughline.clinic.Moments;
import org.throughline.followup.StepView;

/**
 * Sorts steps into the columns of the table. On a closed day "today" is the next open
 * one, so that the columns are as useful on a Sunday evening.
 */
class BoardWeeks {

	private static final String NEXT_WEEK = "Next week and later";

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

	BoardColumn columnOf(StepView step) {
		StepView.WaitingOn waiting = step.waiting();
		if (step.isWaiting() && waiting != null && waiting.until().isAfter(this.now)) {
			return BoardColumn.WAITING;
		}
		if (step.late()) {
			return BoardColumn.LATE;
		}
		LocalDate due = this.calendar.dayOf(step.due());
		if (!due.isAfter(this.day) || this.closed.filter((block) -> !step.due().isAfter(block.from())).isPresent()) {
			return BoardColumn.SOON;
		}
		return BoardColumn.NEXT;
	}

	List<BoardHeading> headings(Moments moments, ToIntFunction<BoardColumn> steps) {
		boolean today = this.day.equals(this.calendar.dayOf(this.now));
		return List.of(heading(BoardColumn.LATE, "clock", "Late", "", steps),
				heading(BoardColumn.SOON, "sun", today ? "Today" : moments.weekday(this.day),
						this.closed.map((block) -> ", before " + block.name()).orElse(""), steps),
				heading(BoardColumn.NEXT, "calendar-week", today ? nextName() : afterClosed(), "", steps),
				heading(BoardColumn.WAITING, "hourglass-split", "Waiting to hear back", "", steps));
	}

	private static BoardHeading heading(BoardColumn column, String icon, String name, String rest,
			ToIntFunction<BoardColumn> steps) {
		return new BoardHeading(column, icon, name, rest, steps.applyAsInt(column));
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
