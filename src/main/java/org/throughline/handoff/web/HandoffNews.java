package org.throughline.handoff.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Moments;
import org.throughline.handoff.HandoffNotAsSeen;
import org.throughline.handoff.HandoffView;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * What people are told about a handoff: where it stands, who was first, and a visit that
 * comes late.
 */
@Component("handoffNews")
class HandoffNews {

	private final StaffDirectory staff;

	private final Moments moments;

	HandoffNews(StaffDirectory staff, Moments moments) {
		this.staff = staff;
		this.moments = moments;
	}

	/** Where it stands: "Waiting 11 minutes", "Marcus O. said yes at 9:42". */
	public String stage(HandoffView handoff, ClinicView clinic, Instant now) {
		HandoffView.Taken taken = handoff.taken();
		Instant ended = handoff.endedAt();
		String at = (ended != null) ? " " + this.moments.when(ended, clinic.calendar(), now) : "";
		return switch (handoff.stage()) {
			case OFFERED -> waiting(handoff, now) + (handoff.isBeyondAnswer()
					? "Nobody who was asked can sign in any more. Take it back and ask someone else."
					: "Nobody has said yes yet.");
			case TAKEN, REPORTED, ACKNOWLEDGED ->
				(taken == null) ? handoff.stage().label() : "%s said yes %s.%s".formatted(taken.who().shortName(),
						this.moments.when(taken.at(), clinic.calendar(), now), loop(handoff, taken));
			case WITHDRAWN ->
				"%s took it back%s: %s".formatted(handoff.sender().shortName(), at, handoff.withdrawnReason());
			case SENT_BACK -> "Everybody said no. Back with %s"
				.formatted(at.isEmpty() ? handoff.sender().closing() : handoff.sender().shortName() + at + ".");
			case LEFT_BEFORE -> "%s left before the next person came%s.".formatted(handoff.patient().name(), at);
		};
	}

	/**
	 * What one of those asked has said, in brief.
	 * @param why whether the reader may know why they said no
	 */
	public String answer(HandoffView handoff, HandoffView.Asked asked, ClinicView clinic, boolean why, Instant now) {
		HandoffView.Taken taken = handoff.taken();
		Instant declined = asked.declinedAt();
		if (declined != null) {
			return "no, %s".formatted(this.moments.briefly(declined, clinic.calendar(), now))
					+ (why ? ": " + asked.reason() : "");
		}
		if (taken != null && taken.who().id().equals(asked.who().id())) {
			return taken.recordedBy().id().equals(taken.who().id()) ? "said yes"
					: "said yes, recorded by " + taken.recordedBy().shortName();
		}
		if (handoff.isPassedTo(asked.who().id())) {
			return passing(asked, clinic, now);
		}
		if (!asked.who().isActive()) {
			return "sign-in stopped";
		}
		Instant seen = asked.seenAt();
		return (seen != null) ? "seen " + this.moments.briefly(seen, clinic.calendar(), now)
				: asked(asked, handoff.offeredAt(), clinic, now);
	}

	/** "Safety plan made. Same-day intake. Next visit Tue Dec 2." */
	public String outcomes(HandoffView handoff) {
		HandoffView.Reported reported = handoff.reported();
		if (reported == null) {
			return "";
		}
		StringJoiner outcomes = new StringJoiner(" ");
		if (reported.safetyPlanMade() != null) {
			outcomes.add(reported.safetyPlanMade() ? "Safety plan made." : "No safety plan made.");
		}
		if (reported.sameDayIntake()) {
			outcomes.add("Same-day intake.");
		}
		if (reported.nextVisitOn() != null) {
			outcomes.add("Next visit " + this.moments.weekday(reported.nextVisitOn()) + ".");
		}
		return outcomes.toString();
	}

	private String passing(HandoffView.Asked asked, ClinicView clinic, Instant now) {
		Instant seen = asked.seenAt();
		HandoffView.PassedOn passed = Objects.requireNonNull(asked.passed());
		return (seen != null && !seen.isBefore(passed.at()))
				? "seen " + this.moments.briefly(seen, clinic.calendar(), now) : asked(asked, passed.at(), clinic, now);
	}

	/** On the day it came to them by handing over, or else on that of the offer. */
	private String asked(HandoffView.Asked asked, Instant offered, ClinicView clinic, Instant now) {
		Instant later = asked.askedAt();
		return "asked " + this.moments.briefly((later != null) ? later : offered, clinic.calendar(), now);
	}

	private String waiting(HandoffView handoff, Instant now) {
		Duration waiting = handoff.waiting(now);
		return (waiting.toMinutes() < 1) ? "" : "Waiting " + this.moments.length(waiting) + ". ";
	}

	private static String loop(HandoffView handoff, HandoffView.Taken taken) {
		StaffCard next = handoff.passedTo();
		if (next != null) {
			return " Asks %s to have it, and answers for it until they say yes.".formatted(next.shortName());
		}
		if (handoff.isLoopOpen()) {
			return " Owes %s a word.".formatted(handoff.sender().shortName());
		}
		return handoff.isReportUnread() ? " Told, not read yet." : " The loop is closed.";
	}

	/** Who was first, and when. */
	String of(HandoffNotAsSeen seen, Actor reader, ClinicCalendar calendar, Instant now) {
		boolean own = reader.staffId().equals(seen.staffId());
		String who = this.staff.find(seen.staffId()).map((card) -> card.asFirst(reader)).orElse("Somebody");
		Instant since = seen.since();
		String at = (since != null) ? " " + this.moments.since(since, calendar, now) : "";
		UUID next = seen.passedTo();
		if (next != null) {
			return "%s asked %s to have it already.".formatted(who + (own ? " have" : " has"),
					this.staff.find(next).map(StaffCard::shortName).orElse("somebody"));
		}
		return switch (seen.stage()) {
			case TAKEN -> who + " took this" + at + ".";
			case REPORTED, ACKNOWLEDGED -> who + " took this and " + (own ? "have" : "has") + " told how it went.";
			case WITHDRAWN -> who + " took this back" + at + ".";
			case SENT_BACK -> "Everybody who was asked said no. It is back with whoever handed over.";
			case LEFT_BEFORE -> who + " noted" + at + " that the patient left before the next person came.";
			case OFFERED -> "Nobody has taken this yet.";
		};
	}

	/** A warning when the next visit falls after the coming closed days. */
	Optional<String> afterClosedBlock(@Nullable LocalDate nextVisit, ClinicView clinic, Instant now) {
		if (nextVisit == null) {
			return Optional.empty();
		}
		ClinicCalendar calendar = clinic.calendar();
		return calendar.nextClosedBlock(now)
			.filter((block) -> nextVisit.isAfter(calendar.dayOf(block.from())))
			.map((block) -> "That is after %s. Is there anything by %s? If not, send it once more and the day stays."
				.formatted(block.name(), this.moments.weekday(calendar.dayOf(block.from()))));
	}

}
