package org.throughline.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.throughline.careplan.CarePlans;
import org.throughline.careplan.GoalView;
import org.throughline.careplan.PlanStep;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Quotation;
import org.throughline.careplan.TeachBacks;
import org.throughline.careteam.CareTeams;
import org.throughline.careteam.ContactCard;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientService;
import org.throughline.patient.PatientView;
import org.throughline.safetyplan.SafetyPlans;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the one page that the patient and everybody else can point at.
 */
@Service
@Transactional
public class PlanPaper {

	private final PatientAccess access;

	private final PatientService patients;

	private final Clinics clinics;

	private final CarePlans plans;

	private final SafetyPlans safetyPlans;

	private final TeachBacks teachBacks;

	private final ComingBack comingBack;

	private final DoseWords doses;

	private final CareTeams teams;

	PlanPaper(PatientAccess access, PatientService patients, Clinics clinics, CarePlans plans, SafetyPlans safetyPlans,
			TeachBacks teachBacks, ComingBack comingBack, DoseWords doses, CareTeams teams) {
		this.access = access;
		this.patients = patients;
		this.clinics = clinics;
		this.plans = plans;
		this.safetyPlans = safetyPlans;
		this.teachBacks = teachBacks;
		this.comingBack = comingBack;
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
		DosesOfToday confirmed = this.doses.ofToday(card, now);
		PlanLines lines = new PlanLines(words, clinic.calendar(), now, confirmed);
		List<PlanStep> printing = plan.steps().filter(lines::prints).toList();
		NamedDoses named = new NamedDoses(confirmed.words());
		ContactCard contacts = this.teams.of(actor, card, now).card();
		WhomToCall calls = new WhomToCall(contacts, clinic, words, named);
		OurPart ourPart = new OurPart(plan, printing, lines, calls);
		PlanStep first = plan.firstAmong(printing).orElse(null);
		if (first != null) {
			lines.held().beginsWith(first, plan.first().orElse(first));
		}
		PlanStep beside = (first != null)
				? ourPart.beside(first, clinic.calendar(), clinic.calendar().dayOf(now)).orElse(null) : null;
		List<String> said = plan.said()
			.stream()
			.filter(Quotation::isTheirOwn)
			.map(Quotation::words)
			.filter(named::prints)
			.toList();
		List<GoalView> goals = plan.goals().stream().filter((goal) -> named.prints(goal.title())).toList();
		Stream<PlanStep> goalless = plan.goals()
			.stream()
			.filter((goal) -> !goals.contains(goal))
			.flatMap((goal) -> goal.steps().stream());
		List<PrintedPlan.Night> night = night(actor, patientId, clinic, words, named);
		List<PrintedPlan.Call> whom = calls.calls();
		PrintedPlan printed = new PrintedPlan(words, patient.firstName(), made(plan, clinic, words, now), clinic.name(),
				Opening.inWords(clinic.calendar(), words, now), said,
				(first != null) ? lines.first(first, (beside != null) ? ourPart.promise(beside) : null) : null,
				numbered(goals, printing, lines),
				theirs(Stream.concat(goalless, plan.alsoOpen().stream()).toList(), printing).map(lines::line).toList(),
				whom, ourPart.doing(beside), night, this.teachBacks.of(plan).isFinished(),
				new PrintedPlan.Notes(Stream.concat(lines.held().all().stream(), calls.held().stream()).toList(),
						Stream.concat(lines.doses().stream(), named.doses().stream()).toList(), plan.hard(contacts),
						List.copyOf(lines.notToThem())));
		return this.comingBack.with(printed, actor, patientId, clinic.calendar(), now);
	}

	/** What the safety plan says for the nights, where the patient wants it here. */
	private List<PrintedPlan.Night> night(Actor actor, UUID patientId, ClinicView clinic, PaperWords words,
			NamedDoses named) {
		return this.safetyPlans.forThePrintedPage(actor, patientId)
			.map((safety) -> new NightLines(words, clinic.emergencyPlace()).of(safety.text(), named::prints))
			.orElse(List.of());
	}

	private static String made(PlanView plan, ClinicView clinic, PaperWords words, Instant now) {
		PlanView.Agreement agreement = plan.agreement();
		LocalDate today = clinic.calendar().dayOf(now);
		String checked = words.longDay(today);
		if (agreement == null) {
			return words.say("plan.not-agreed", checked);
		}
		return words.say(plan.isAgreed() ? "plan.made" : "plan.changed-since", words.shortDay(agreement.on(), today),
				checked);
	}

	/**
	 * From one on: a paper that begins with a second goal looks as if a page were
	 * missing.
	 */
	private static List<PrintedPlan.Goal> numbered(List<GoalView> goals, List<PlanStep> printing, PlanLines lines) {
		return IntStream.range(0, goals.size()).mapToObj((at) -> {
			GoalView goal = goals.get(at);
			return new PrintedPlan.Goal(at + 1, goal.title(), theirs(goal.steps(), printing).map(lines::line).toList(),
					null);
		}).toList();
	}

	private static Stream<PlanStep> theirs(List<PlanStep> steps, List<PlanStep> printing) {
		return steps.stream().filter((step) -> printing.contains(step) && !PlanLines.isOurs(step));
	}

}
