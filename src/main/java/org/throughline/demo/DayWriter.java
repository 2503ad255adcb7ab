package org.throughline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.demo.Story.Seen;

import org.springframework.stereotype.Component;

/**
 * Writes what happened on the days of the demo: visits, contacts, flags, wins and
 * three-line notes.
 */
@Component
class DayWriter {

	private final DemoRows rows;

	DayWriter(DemoRows rows) {
		this.rows = rows;
	}

	void write(Teller teller, Instant now) {
		Story.all(teller.story().visits()).forEach((visit) -> visit(teller, visit, now));
		Story.all(teller.story().contacts()).forEach((contact) -> contact(teller, contact));
		Story.all(teller.story().flags()).forEach((flag) -> flag(teller, flag));
		Story.all(teller.story().wins()).forEach((win) -> win(teller, win));
		Story.all(teller.story().notes()).forEach((note) -> note(teller, note));
	}

	private void visit(Teller teller, Seen visit, Instant now) {
		Instant starts = teller.at(visit.at());
		int minutes = (visit.minutes() != null) ? visit.minutes() : 20;
		UUID bev = DemoRows.idOf("bev");
		String outcome = outcome(visit, starts.plus(Duration.ofMinutes(minutes)), now);
		this.rows.row("visit")
			.with("starts_at", starts)
			.with("minutes", minutes)
			.with("with_staff", DemoRows.idOrNull(visit.with()))
			.with("with_name", visit.withName())
			.with("purpose", visit.purpose())
			.with("booked_by", bev)
			.with("booked_at",
					teller.time().moment("D-90 09:00").isBefore(starts) ? teller.time().moment("D-90 09:00")
							: starts.minus(Duration.ofDays(1)))
			.with("outcome", outcome)
			.with("outcome_at",
					(outcome == null) ? null : outcome.equals("CAME") ? starts : starts.plus(Duration.ofMinutes(25)))
			.with("outcome_by", (outcome != null) ? bev : null)
			.with("minutes_early", visit.early())
			.with("miss_reason", visit.why())
			.with("miss_account", visit.account())
			.of(teller);
	}

	/** A visit of today that is over already: they came. */
	private static @Nullable String outcome(Seen visit, Instant ends, Instant now) {
		if (visit.outcome() != null) {
			return visit.outcome();
		}
		return ends.isBefore(now) ? "CAME" : null;
	}

	private void contact(Teller teller, Story.Talk contact) {
		this.rows.row("contact")
			.with("at", teller.at(contact.at()))
			.with("by", DemoRows.idOf(contact.by()))
			.with("way", contact.way())
			.with("outcome", contact.outcome())
			.with("about", contact.about())
			.with("minutes", contact.minutes())
			.with("got_easier", contact.easier())
			.with("nothing_yet", contact.nothingYet())
			.of(teller);
	}

	private void flag(Teller teller, Story.Raised flag) {
		this.rows.row("raised_flag")
			.with("kind", flag.kind())
			.with("because", flag.because())
			.with("raised_by", DemoRows.idOf(flag.by()))
			.with("raised_at", teller.at(flag.at()))
			.with("ends_at", teller.at("D+1 close"))
			.of(teller);
	}

	private void win(Teller teller, Story.Gain win) {
		this.rows.row("win")
			.with("words", win.words())
			.with("in_their_words", win.theirs())
			.with("wall_words", win.wall())
			.with("noted_by", DemoRows.idOf(win.by()))
			.with("noted_at", teller.at(win.at()))
			.of(teller);
	}

	private void note(Teller teller, Story.Note note) {
		this.rows.row("three_line_note")
			.with("what_changed", note.changed())
			.with("who_calls_whom", note.calls())
			.with("would_worry", note.worry())
			.with("written_by", DemoRows.idOf(note.by()))
			.with("written_at", teller.at(note.at()))
			.of(teller);
	}

}
