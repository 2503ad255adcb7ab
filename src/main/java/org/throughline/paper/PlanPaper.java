package org.throughline.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.careplan.CarePlans;
import org.throughline.careplan.GoalView;
import org.throughline.careplan.PlanStep;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Quotation;
import org.throughline.careplan.TeachBacks;
import org.throughline.careteam.CardLine;
import org.throughline.careteam.CareTeams;
import org.throughline.careteam.ContactCard;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientService;
import org.throughline.patient.PatientView;
import org.throughline.safetyplan.SafetyPart;
import org.throughline.safetyplan.SafetyPlanText;
import org.throughline.safetyplan.SafetyPlanView;
import org.throughline.safetyplan.SafetyPlans;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.visit.VisitView;
import org.throughline.visit.Visits;

/**
 * Writes the one page that the patient and everybody else can point at.
 */
@Service
@Transactional
public class PlanPaper {

	/**
	 * The soonest promises, those in words for the patient first. The rest stands on the
	 * visit slip.
	 */
	private static final int MOST_DOING = 3;

	private final PatientAccess access;

	private final PatientService patients;

	private final Clinics clinics;

	private final CarePlans plans;

	private final SafetyPlans safetyPlans;

	private final TeachBacks teachBacks;

	private final Visits visits;

	private final DoseWords doses;

	private final CareTeams teams;

	PlanPaper(PatientAccess access, PatientService patients, Clinics clinics, CarePlans plans, SafetyPlans safetyPlans,
			TeachBacks teachBacks, Visits visits, DoseWords doses, CareTeams teams) {
		this.access = access;
		this.patients = patients;
		this.clinics = clinics;
		this.plans = plans;
		this.safetyPlans = safetyPlans;
		this.teachBacks = teachBacks;
		this.visits = visits;
		this.doses = doses;
		this.teams = teams;
	}

	/**
	 * The look is written first, as for every print.
	 * @throws NotFound when there is no plan, or this person may not read it
	 */
	public PrintedPlan write(Actor actor, UUID patientId, boolean otherWords, Instant now) {
		PatientCard card = this.access.open(actor, patientId, "printed plan", now);
		PlanView plan = this.plans.ofPatient(actor, patientId, now).orElseThrow(NotFound::new);
		PatientView patient = this.patients.view(card);
		ClinicView clinic = this.clinics.get(card.clinicId());
		PaperWords words = PaperWords.of(patient.details().language(), otherWords);
		PlanLines lines = new PlanLines(words, clinic.calendar(), now, this.doses.ofToday(card, now));
		List<PlanStep> printing = plan.steps().filter(lines::prints).toList();
		return new PrintedPlan(words, patient.firstName(), made(plan, clinic, words, now), clinic.name(),
				Opening.inWords(clinic.calendar(), words, now), plan.said().stream().map(Quotation::words).toList(),
				plan.first().filter(printing::contains).map(lines::first).orElse(null),
				plan.goals().stream().map((goal) -> goal(goal, printing, lines)).toList(),
				theirs(plan.alsoOpen(), printing).map(lines::line).toList(),
				calls(this.teams.of(actor, card, now).card(), clinic, words, lines.held()),
				doing(actor, plan, printing, lines, clinic, words, now),
				this.safetyPlans.forThePrintedPage(actor, patientId)
					.map((night) -> night(night, words))
					.orElse(List.of()),
				this.teachBacks.of(plan).isFinished(), new PrintedPlan.Notes(lines.held(), lines.doses(), plan.hard()));
	}

	private static String made(PlanView plan, ClinicView clinic, PaperWords words, Instant now) {
		PlanView.Agreement agreement = plan.agreement();
		String today = words.longDay(clinic.calendar().dayOf(now));
		return (agreement != null) ? words.say("plan.made", words.shortDay(agreement.on()), today)
				: words.say("plan.not-agreed", today);
	}

	private static PrintedPlan.Goal goal(GoalView goal, List<PlanStep> printing, PlanLines lines) {
		return new PrintedPlan.Goal(goal.number(), goal.title(),
				theirs(goal.steps(), printing).map(lines::line).toList());
	}

	private static Stream<PlanStep> theirs(List<PlanStep> steps, List<PlanStep> printing) {
		return steps.stream().filter((step) -> printing.contains(step) && !PlanLines.isOurs(step));
	}

	private List<PrintedPlan.Doing> doing(Actor actor, PlanView plan, List<PlanStep> printing, PlanLines lines,
			ClinicView clinic, PaperWords words, Instant now) {
		List<PrintedPlan.Doing> doing = new ArrayList<>();
		List<PlanStep> ours = printing.stream()
			.filter(PlanLines::isOurs)
			.sorted(Comparator.comparing((PlanStep step) -> step.usable() == null)
				.thenComparing((step) -> step.step().due()))
			.toList();
		ours.stream().limit(MOST_DOING).map(lines::doing).forEach(doing::add);
		ours.stream().skip(MOST_DOING).forEach(lines::leaveOff);
		nextVisit(actor, plan.patientId(), now).ifPresent(
				(visit) -> doing.add(new PrintedPlan.Doing(words.say("plan.visit", visit.withName(), visit.minutes()),
						words.at(visit.startsAt(), clinic.calendar(), now))));
		return doing;
	}

	private Optional<VisitView> nextVisit(Actor actor, UUID patientId, Instant now) {
		return this.visits.ofPatient(actor, patientId)
			.stream()
			.filter((visit) -> visit.open() && visit.startsAt().isAfter(now))
			.min(Comparator.comparing(VisitView::startsAt));
	}

	/** The card's lines that somebody answers, and 988 whatever is on the card. */
	private static List<PrintedPlan.Call> calls(@Nullable ContactCard card, ClinicView clinic, PaperWords words,
			List<Slip.HeldBack> held) {
		List<PrintedPlan.Call> calls = new ArrayList<>();
		if (card != null) {
			card.lines().forEach((line) -> {
				if (line.gap() == null) {
					calls.add(new PrintedPlan.Call(about(line), whom(line)));
				}
				else {
					held.add(new Slip.HeldBack(null, line.forWhat() + ": " + line.who(),
							line.gap() + ". Who answers now? Write another line, then print."));
				}
			});
		}
		String nurses = clinic.nurseLine();
		if (calls.isEmpty() && nurses != null) {
			calls.add(new PrintedPlan.Call(words.say("call.nurse"), nurses));
		}
		if (calls.stream().noneMatch((call) -> call.whom().contains("988"))) {
			calls.add(new PrintedPlan.Call(words.say("call.988"), words.say("call.988.whom")));
		}
		return calls;
	}

	private static String about(CardLine line) {
		return (line.hours() != null) ? line.forWhat() + ", " + line.hours() : line.forWhat();
	}

	private static String whom(CardLine line) {
		return line.who().equals(line.number()) ? line.number() : line.who() + " " + line.number();
	}

	private static List<PrintedPlan.Night> night(SafetyPlanView plan, PaperWords words) {
		SafetyPlanText text = plan.text();
		List<PrintedPlan.Night> parts = new ArrayList<>();
		for (SafetyPart part : SafetyPart.values()) {
			String written = text.of(part);
			if (written != null) {
				parts.add(new PrintedPlan.Night(words.say("night." + part.name()), oneLine(written)));
			}
		}
		if (text.of(SafetyPart.PROFESSIONALS) == null) {
			parts.add(new PrintedPlan.Night(words.say("night.PROFESSIONALS"), words.say("night.988")));
		}
		parts.add(new PrintedPlan.Night(words.say("night.danger"), words.say("night.911")));
		return parts;
	}

	private static String oneLine(String written) {
		return String.join("; ", written.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList())
			.replace(".;", ".");
	}

}
