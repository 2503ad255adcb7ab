package org.throughline.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.PlanStep;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Quotation;
import org.throughline.careteam.ContactCard;
import org.throughline.careteam.ExternalClinician;
import org.throughline.careteam.MayLeave;
import org.throughline.careteam.SendingWay;
import org.throughline.careteam.Topic;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Moments;
import org.throughline.followup.OwnerRef;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepState;
import org.throughline.patient.PatientCard;
import org.throughline.progress.EasierAnswer;
import org.throughline.safetyplan.SafetyPart;
import org.throughline.safetyplan.SafetyPlanView;
import org.throughline.visit.VisitView;

/**
 * The lines of one letter, as plain text.
 */
final class LetterText {

	private final PatientCard patient;

	private final MayLeave leaves;

	private final ClinicView clinic;

	private final Moments moments;

	private final Instant now;

	private final LetterLeaves stands;

	private final List<String> lines = new ArrayList<>();

	LetterText(PatientCard patient, MayLeave leaves, ClinicView clinic, Moments moments, LetterLeaves stands,
			Instant now) {
		this.stands = stands;
		this.patient = patient;
		this.leaves = leaves;
		this.clinic = clinic;
		this.moments = moments;
		this.now = now;
	}

	void to(ExternalClinician to, String from) {
		ClinicCalendar calendar = this.clinic.calendar();
		add(this.clinic.name(), this.moments.dateWithYear(calendar.dayOf(this.now)), "",
				"To: " + to.inWords() + reached(to),
				"About: %s, born %s".formatted(this.patient.name(),
						this.moments.dateWithYear(this.patient.birthDate())),
				"",
				"We look after %s together. %s".formatted(this.patient.name(),
						this.leaves.has(Topic.THE_PLAN)
								? "Please read this and tell us whether you agree, or what you would change."
								: "This is what may leave to you."));
		if (this.leaves.has(Topic.THE_PLAN)) {
			add("Until then our plan says that your yes is missing. %s writes it down, by your name and the time."
				.formatted(from));
		}
		add("", "What may leave: %s. Asked %s by %s.".formatted(this.leaves.inWords(),
				this.moments.dateWithYear(this.leaves.askedOn()), this.leaves.askedBy().fullName()));
	}

	/** The words, goals and steps of the version that they are asked to agree to. */
	void plan(PlanView plan, boolean finished) {
		head("The plan, version " + plan.version());
		if (!finished) {
			add("Not finished: %s has not said it back as it stands now.".formatted(this.patient.name()));
		}
		plan.said()
			.stream()
			.filter(Quotation::isTheirOwn)
			.map(Quotation::words)
			.filter(this.stands::prints)
			.forEach((said) -> add("“" + said + "”"));
		if (plan.saidInAll() > plan.said().size()) {
			add("(Of what was said, the latest in %s own words.)".formatted(this.patient.name() + "’s"));
		}
		plan.goals().forEach((goal) -> {
			add(goal.number() + ". " + (this.stands.prints(goal.title()) ? goal.title() : "(a goal with a dose)"));
			goal.steps().stream().filter(this.stands::mayLeave).forEach(this::step);
		});
	}

	void card(@Nullable ContactCard card) {
		if (card != null) {
			head("Whom they call, version " + card.version());
			card.lines()
				.stream()
				.filter(this.stands::prints)
				.forEach((line) -> add("%d. %s: %s".formatted(line.position(), line.forWhat(),
						(line.gap() != null) ? "nobody at the moment"
								: (line.instead() != null) ? line.who() + ", ask us for the number" : line.inWords())));
		}
	}

	void medication(PlanView plan) {
		List<PlanStep> steps = plan.steps().filter((one) -> one.step().kind() == StepKind.MEDICATION).toList();
		if (!steps.isEmpty()) {
			head("Open steps about medication");
			steps.forEach(this::step);
		}
	}

	void visits(List<VisitView> visits) {
		head("Visits to come");
		visits.forEach((visit) -> add(
				"- %s%s, with %s".formatted(this.moments.when(visit.startsAt(), this.clinic.calendar(), this.now),
						this.stands.prints(visit.purpose()) ? ": " + visit.purpose() : "", visit.withName())));
		if (visits.isEmpty()) {
			add("None is booked.");
		}
	}

	void easier(List<EasierAnswer> answers) {
		head("What got easier");
		answers.forEach(this::answer);
		if (answers.isEmpty()) {
			add("Nobody has asked yet.");
		}
	}

	private void answer(EasierAnswer one) {
		String easier = one.gotEasier();
		if (easier == null || this.stands.prints(easier)) {
			add("- %s: %s".formatted(this.moments.dateWithYear(this.clinic.calendar().dayOf(one.askedAt())),
					(easier != null) ? "“" + easier + "”" : "Nothing yet."));
		}
	}

	void safetyPlan(SafetyPlanView plan) {
		head("The safety plan");
		for (SafetyPart part : SafetyPart.values()) {
			String words = plan.text().lines(part).filter(this.stands::prints).collect(Collectors.joining("; "));
			if (!words.isEmpty()) {
				add(part.label() + ": " + words);
			}
		}
	}

	String signed(String from, ClinicView clinic) {
		String number = clinic.nurseLine();
		if (!this.stands.doses().isEmpty()) {
			add("", "Left out: what names a dose that nobody has confirmed today. Please ask us.");
		}
		add("", "Thank you.", from + ", " + clinic.name() + ((number != null) ? ", " + number : ""), "",
				"If this reached the wrong place, please tell us and destroy it.");
		return String.join("\n", this.lines);
	}

	private String reached(ExternalClinician to) {
		String number = (this.leaves.way() == SendingWay.FAX) ? to.fax() : to.phone();
		return (number == null || this.leaves.way() == SendingWay.LETTER || this.leaves.way() == SendingWay.PORTAL) ? ""
				: ", " + ((this.leaves.way() == SendingWay.FAX) ? "fax " : "phone ") + number;
	}

	private void step(PlanStep planned) {
		if (!this.stands.prints(planned)) {
			return;
		}
		OwnerRef owner = planned.step().owner();
		String who = (owner.staff() != null) ? owner.staff().fullName()
				: owner.isNobody() ? "nobody yet" : owner.name(this.patient.name());
		add("   - %s (%s)".formatted(planned.line(),
				(planned.step().state() == StepState.ASKED) ? who + ", asked, has not said yes" : who));
	}

	private void head(String words) {
		add("", words.toUpperCase(Locale.ROOT));
	}

	private void add(String... more) {
		this.lines.addAll(List.of(more));
	}

}
