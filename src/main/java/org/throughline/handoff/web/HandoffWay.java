package org.throughline.handoff.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Moments;
import org.throughline.handoff.HandoffView;
import org.throughline.staff.StaffCard;

import org.springframework.stereotype.Component;

/**
 * How far a handoff has come: sent, seen, taken, reported back, read, each with who and
 * when.
 */
@Component("handoffWay")
class HandoffWay {

	private final Moments moments;

	HandoffWay(Moments moments) {
		this.moments = moments;
	}

	/** Always five, those that are still to come among them; an end in between is one. */
	public List<Mark> of(HandoffView handoff, ClinicView clinic, Instant now) {
		List<Mark> way = new ArrayList<>();
		way.add(new Mark("Sent", true, List.of(line(handoff.sender(), handoff.offeredAt(), clinic, now))));
		way.add(seen(handoff, clinic, now));
		HandoffView.Taken taken = handoff.taken();
		Instant ended = handoff.endedAt();
		way.add((taken != null) ? Mark.reached("Taken", line(taken.who(), taken.at(), clinic, now))
				: Mark.open("Taken", (ended != null) ? "By nobody" : "Nobody yet"));
		if (ended != null) {
			way.add(Mark.reached(handoff.stage().label(), this.moments.when(ended, clinic.calendar(), now)));
			return way;
		}
		HandoffView.Reported reported = handoff.reported();
		way.add((reported != null && taken != null)
				? Mark.reached("Reported back", line(taken.who(), reported.at(), clinic, now))
				: Mark.open("Reported back", (taken != null) ? taken.who().shortName() + " owes a word" : "Not yet"));
		Instant read = handoff.acknowledgedAt();
		way.add((read != null) ? Mark.reached("Read", line(handoff.sender(), read, clinic, now))
				: Mark.open("Read", "Not yet"));
		return way;
	}

	private Mark seen(HandoffView handoff, ClinicView clinic, Instant now) {
		List<String> lines = new ArrayList<>();
		for (HandoffView.Asked one : handoff.asked()) {
			Instant seen = one.seenAt();
			if (seen != null) {
				lines.add(line(one.who(), seen, clinic, now));
			}
		}
		return lines.isEmpty() ? Mark.open("Seen", "Nobody has opened it") : new Mark("Seen", true, lines);
	}

	private String line(StaffCard who, Instant at, ClinicView clinic, Instant now) {
		return who.shortName() + ", " + this.moments.when(at, clinic.calendar(), now);
	}

	/**
	 * One place on the way.
	 *
	 * @param lines who was there and when, or what is still to come
	 */
	record Mark(String label, boolean reached, List<String> lines) {

		static Mark reached(String label, String line) {
			return new Mark(label, true, List.of(line));
		}

		static Mark open(String label, String line) {
			return new Mark(label, false, List.of(line));
		}

	}

}
