package org.throughline.handoff.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Moments;
import org.throughline.handoff.HandoffNotAsSeen;
import org.throughline.handoff.HandoffView;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

/**
 * What people are told about a handoff: who was first, a visit that comes late, and the
 * plain text for the record system.
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
			case SENT_BACK -> "Everybody said no. Back with %s%s.".formatted(handoff.sender().shortName(), at);
			case LEFT_BEFORE -> "%s left before the next person came%s.".formatted(handoff.patient().name(), at);
		};
	}

	/**
	 * What one of those asked has said, in brief.
	 * @param why whether the reader may know why they said no
	 */
	public String answer(HandoffView handoff, HandoffView.Asked asked, ClinicView clinic, boolean why) {
		HandoffView.Taken taken = handoff.taken();
		Instant declined = asked.declinedAt();
		if (declined != null) {
			return "no, %s".formatted(this.moments.time(declined, clinic.calendar()))
					+ (why ? ": " + asked.reason() : "");
		}
		if (taken != null && taken.who().id().equals(asked.who().id())) {
			return taken.recordedBy().id().equals(taken.who().id()) ? "said yes"
					: "said yes, recorded by " + taken.recordedBy().shortName();
		}
		if (!asked.who().isActive()) {
			return "sign-in stopped";
		}
		Instant seen = asked.seenAt();
		return (seen != null) ? "seen " + this.moments.time(seen, clinic.calendar())
				: "asked " + this.moments.time(handoff.offeredAt(), clinic.calendar());
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

	private String waiting(HandoffView handoff, Instant now) {
		Duration waiting = handoff.waiting(now);
		return (waiting.toMinutes() < 1) ? "" : "Waiting " + this.moments.length(waiting) + ". ";
	}

	private static String loop(HandoffView handoff, HandoffView.Taken taken) {
		if (handoff.isLoopOpen()) {
			return " Owes %s a word.".formatted(handoff.sender().shortName());
		}
		return handoff.isReportUnread() ? " Told, not read yet." : " The loop is closed.";
	}

	/** Who was first, and when. */
	String of(HandoffNotAsSeen seen, ClinicCalendar calendar) {
		String who = this.staff.find(seen.staffId()).map(StaffCard::shortName).orElse("Somebody");
		Instant since = seen.since();
		String at = (since != null) ? " at " + this.moments.time(since, calendar) : "";
		return switch (seen.stage()) {
			case TAKEN -> who + " took this" + at + ".";
			case REPORTED, ACKNOWLEDGED -> who + " took this and has told how it went.";
			case WITHDRAWN -> who + " took this back" + at + ".";
			case SENT_BACK -> "Everybody who was asked said no. It is back with whoever handed over.";
			case LEFT_BEFORE -> who + " noted" + at + " that the patient left before the next person came.";
			case OFFERED -> "Nobody has taken this yet.";
		};
	}

	/** A warning when the next visit falls after the coming closed days (N12). */
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

	/** Plain text, to be pasted where the record is kept. */
	String record(HandoffView handoff, ClinicView clinic) {
		ClinicCalendar calendar = clinic.calendar();
		StringJoiner text = new StringJoiner("\n");
		text.add("Warm handoff, %s, %s".formatted(this.moments.dateWithYear(calendar.dayOf(handoff.offeredAt())),
				this.moments.clock(handoff.offeredAt(), calendar)));
		text.add("Patient: %s, born %s%s".formatted(handoff.patient().name(),
				this.moments.dateWithYear(handoff.patient().birthDate()),
				(handoff.patient().mrn() != null) ? ", MRN " + handoff.patient().mrn() : ""));
		text.add("From: %s, %s".formatted(handoff.sender().fullName(), handoff.sender().discipline().label()));
		text.add("Offered to: "
				+ String.join("; ", handoff.asked().stream().map((one) -> one.who().fullName()).toList()));
		text.add("How: " + handoff.kind().words() + (handoff.saidInFront() ? ", said in front of the patient" : ""));
		text.add("Concern: " + handoff.concern());
		add(text, "Most urgent to the patient: ", quoted(handoff.mostUrgent()));
		add(text, "What changed: ", handoff.whatChanged());
		add(text, "Would worry before the next visit: ", handoff.wouldWorry());
		text.add("Next step: %s, by %s %s".formatted(handoff.stepTitle(),
				this.moments.dateWithYear(calendar.dayOf(handoff.stepDue())),
				this.moments.clock(handoff.stepDue(), calendar)));
		HandoffView.Taken taken = handoff.taken();
		if (taken != null) {
			text.add("Taken by: %s, %s, %s".formatted(taken.who().fullName(),
					this.moments.dateWithYear(calendar.dayOf(taken.at())), this.moments.clock(taken.at(), calendar)));
		}
		HandoffView.Reported reported = handoff.reported();
		if (reported != null) {
			text.add("Report: " + reported.words());
			add(text, "Safety plan made: ",
					(reported.safetyPlanMade() == null) ? null : reported.safetyPlanMade() ? "yes" : "no");
			add(text, "Same-day intake: ", reported.sameDayIntake() ? "yes" : null);
			add(text, "Next visit: ",
					(reported.nextVisitOn() != null) ? this.moments.dateWithYear(reported.nextVisitOn()) : null);
		}
		add(text, "Time with the patient: ", (handoff.minutes() != null) ? handoff.minutes() + " minutes" : null);
		return text.toString();
	}

	private static void add(StringJoiner text, String words, @Nullable String value) {
		if (value != null) {
			text.add(words + value);
		}
	}

	private static @Nullable String quoted(@Nullable String words) {
		return (words != null) ? "“" + words + "”" : null;
	}

}
