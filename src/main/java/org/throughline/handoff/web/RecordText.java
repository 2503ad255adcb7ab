package org.throughline.handoff.web;

import java.time.Instant;
import java.util.Objects;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Moments;
import org.throughline.handoff.HandoffView;

import org.springframework.stereotype.Component;

/**
 * A handoff as plain text for the record system.
 */
@Component
class RecordText {

	private final Moments moments;

	RecordText(Moments moments) {
		this.moments = moments;
	}

	/** Plain text, to be pasted where the record is kept. */
	String of(HandoffView handoff, ClinicView clinic) {
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
		handoff.chain().forEach((one) -> text.add(passed(one, calendar)));
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

	private String passed(HandoffView.Asked one, ClinicCalendar calendar) {
		HandoffView.PassedOn how = Objects.requireNonNull(one.passed());
		HandoffView.Kept kept = how.kept();
		return "Passed on: %s to %s, %s: %s".formatted(how.by().fullName(), one.who().fullName(),
				at(how.at(), calendar), how.why())
				+ ((kept != null) ? " (%s kept it, %s)".formatted(kept.by().fullName(), at(kept.at(), calendar)) : "");
	}

	private String at(Instant moment, ClinicCalendar calendar) {
		return this.moments.dateWithYear(calendar.dayOf(moment)) + ", " + this.moments.clock(moment, calendar);
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
