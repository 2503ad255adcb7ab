package org.throughline.chart.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;

import org.throughline.careplan.PlanView;
import org.throughline.chart.PatientSheet;
import org.throughline.clinic.Moments;
import org.throughline.followup.StepView;
import org.throughline.handoff.HandoffView;
import org.throughline.patient.BarrierView;
import org.throughline.visit.VisitView;

import org.springframework.stereotype.Component;

/**
 * What a patient's page says, as plain text for the record system: no more than its
 * reader sees on the page.
 */
@Component
class SheetText {

	private final Moments moments;

	SheetText(Moments moments) {
		this.moments = moments;
	}

	String of(PatientSheet sheet, Instant now) {
		StringJoiner text = new StringJoiner("\n");
		text.add("Who does what next, " + at(now, sheet));
		text.add("Patient: %s, born %s%s".formatted(sheet.card().name(), sheet.patient().details().birthDate(),
				(sheet.card().mrn() != null) ? ", MRN " + sheet.card().mrn() : ""));
		PlanView plan = sheet.plan();
		if (plan != null) {
			plan(plan, text);
		}
		part("Next steps:", sheet.openSteps().stream().map((step) -> step(step, sheet)).toList(), text);
		part("What gets in the way:", sheet.barriers().stream().map((barrier) -> barrier(barrier, sheet)).toList(),
				text);
		part("Warm handoffs:", sheet.handoffs().stream().map((handoff) -> handoff(handoff, sheet)).toList(), text);
		part("Visits:",
				sheet.visits().latest().stream().filter(VisitView::open).map((visit) -> visit(visit, sheet)).toList(),
				text);
		return text.toString();
	}

	private void plan(PlanView plan, StringJoiner text) {
		PlanView.Agreement agreement = plan.agreement();
		text.add("The plan, " + ((agreement == null) ? "not agreed yet"
				: "agreed " + day(agreement.on()) + (plan.isAgreed() ? "" : ", changed since")) + ":");
		plan.said()
			.forEach((said) -> text
				.add("“" + said.words() + "”" + (said.isTheirOwn() ? "" : " (" + said.saidBy() + ")")));
		plan.goals().forEach((goal) -> text.add(goal.number() + ". " + goal.title()));
	}

	private String step(StepView step, PatientSheet sheet) {
		String who = step.withoutOwner() ? "no owner"
				: (step.isAsked() ? "asked of " : "") + step.owner().name(sheet.firstName());
		return "%s (%s, %s%s)".formatted(step.title(), who, until(step, sheet), waiting(step, sheet));
	}

	/** What a patient does has no hour of theirs; somebody looks at it then. */
	private String until(StepView step, PatientSheet sheet) {
		StepView.Checked checked = step.checked();
		return (checked == null) ? "by " + at(step.due(), sheet) : "%s, %s checks %s".formatted(checked.rhythmInWords(),
				checked.by().shortName(), at(step.due(), sheet));
	}

	private String waiting(StepView step, PatientSheet sheet) {
		StepView.WaitingOn waiting = step.waiting();
		return (waiting == null) ? "" : ", waiting on %s until %s".formatted(waiting.on(), at(waiting.until(), sheet));
	}

	private String barrier(BarrierView barrier, PatientSheet sheet) {
		String account = barrier.account();
		String what = sentence((account != null) ? account : barrier.label())
				+ sheet.blockedBy(barrier).map((step) -> " In the way of: " + sentence(step.title())).orElse("");
		Instant cleared = barrier.clearedAt();
		String how = barrier.clearedHow();
		return (cleared == null) ? what : "%s Out of the way %s%s".formatted(what, day(sheet.calendar().dayOf(cleared)),
				(how != null) ? ": " + how : "");
	}

	private String handoff(HandoffView handoff, PatientSheet sheet) {
		HandoffView.Reported reported = handoff.reported();
		return "%s, from %s, %s: %s%s".formatted(at(handoff.offeredAt(), sheet), handoff.sender().fullName(),
				handoff.kind().words(), handoff.concern(), (reported != null) ? " Report: " + reported.words() : "");
	}

	private String visit(VisitView visit, PatientSheet sheet) {
		return "%s, %s: %s".formatted(at(visit.startsAt(), sheet), visit.withName(), visit.purpose());
	}

	private static String sentence(String words) {
		return words.matches("(?s).*[.!?…][”\"]?") ? words : words + ".";
	}

	private static void part(String title, List<String> lines, StringJoiner text) {
		if (!lines.isEmpty()) {
			text.add(title);
			lines.forEach((line) -> text.add("- " + line));
		}
	}

	private String at(Instant moment, PatientSheet sheet) {
		return day(sheet.calendar().dayOf(moment)) + " " + this.moments.clock(moment, sheet.calendar());
	}

	private String day(LocalDate day) {
		return this.moments.dateWithYear(day);
	}

}
