package org.throughline.careplan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.throughline.careplan.CarePlans;
import org.throughline.careplan.PlanContent;
import org.throughline.careplan.PlanDifference;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.TeachBacks;
import org.throughline.careplan.Tracking;
import org.throughline.careplan.Willing;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.careteam.CareTeams;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.patient.PatientCard;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepKind;
import org.throughline.patient.Pronouns;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.visit.VisitView;
import org.throughline.visit.Visits;
import org.throughline.workspace.Draft;
import org.throughline.workspace.DraftReader;
import org.throughline.workspace.Drafts;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;

/**
 * The page on which a plan is written: the patient's words, goals and steps, what comes
 * first.
 */
@Component
class PlanPages {

	private static final int VISITS_OFFERED = 6;

	private final CarePlans plans;

	private final Visits visits;

	private final StaffDirectory staff;

	private final Clinics clinics;

	private final Moments moments;

	private final Drafts drafts;

	private final DraftReader draftReader;

	private final TeachBacks teachBacks;

	private final CareTeams teams;

	PlanPages(CarePlans plans, Visits visits, StaffDirectory staff, Clinics clinics, Moments moments, Drafts drafts,
			DraftReader draftReader, TeachBacks teachBacks, CareTeams teams) {
		this.plans = plans;
		this.visits = visits;
		this.staff = staff;
		this.clinics = clinics;
		this.moments = moments;
		this.drafts = drafts;
		this.draftReader = draftReader;
		this.teachBacks = teachBacks;
		this.teams = teams;
	}

	static String draftOf(UUID patientId) {
		return "plan:" + patientId;
	}

	static String wordsDraftOf(UUID patientId) {
		return "plan-words:" + patientId;
	}

	LocalDate today(PatientCard patient, Instant now) {
		return calendar(patient).dayOf(now);
	}

	/** Nothing typed yet, or what was typed and not saved. */
	private void forms(Actor actor, PatientCard patient, Model model, Instant now) {
		if (!model.containsAttribute("planForm")) {
			Optional<Draft> kept = this.drafts.load(actor, draftOf(patient.id()));
			kept.ifPresent((draft) -> {
				model.addAttribute("planForm", this.draftReader.read(draft, PlanForm.class));
				model.addAttribute("started", started(draft, patient, now));
			});
		}
		if (!model.containsAttribute("wordsForm")) {
			model.addAttribute("wordsForm",
					this.drafts.load(actor, wordsDraftOf(patient.id()))
						.map((draft) -> this.draftReader.read(draft, WordsForm.class))
						.orElseGet(() -> WordsForm.empty(actor.staffId(), today(patient, now))));
		}
	}

	/** Clinical people write the plan; others read what the patient reads. */
	String page(Actor actor, PatientCard patient, Model model, Instant now) {
		PlanView plan = this.plans.ofPatient(actor, patient.id(), now).orElse(null);
		about(patient, model, now);
		if (plan != null) {
			model.addAttribute("plan", plan);
			model.addAttribute("back", this.teachBacks.of(plan));
			model.addAttribute("content", PlanContent.of(plan));
		}
		if (!actor.isClinical()) {
			return "careplan/read";
		}
		model.addAttribute("team", this.teams.of(actor, patient, now));
		forms(actor, patient, model, now);
		if (plan != null) {
			Object typed = model.getAttribute("planForm");
			model.addAttribute("planForm", (typed instanceof PlanForm form) ? form.with(plan) : PlanForm.of(plan));
			model.addAttribute("steps", plan.steps().toList());
		}
		model.addAttribute("colleagues", colleagues(patient, now));
		model.addAttribute("rooms", rooms(actor, patient, now));
		model.addAttribute("trackings", Arrays.asList(Tracking.values()));
		model.addAttribute("willingness", Arrays.asList(Willing.values()));
		model.addAttribute("draft", draftOf(patient.id()));
		model.addAttribute("wordsDraft", wordsDraftOf(patient.id()));
		return "careplan/plan";
	}

	/** Theirs beside what was typed; saving again means it. */
	String both(Actor actor, PatientCard patient, PlanForm typed, ChangedMeanwhile changed, Model model, Instant now) {
		PlanView theirs = this.plans.ofPatient(actor, patient.id(), now).orElseThrow(NotFound::new);
		model.addAttribute("changed", changed.text());
		model.addAttribute("differences",
				PlanDifference.between(PlanContent.of(theirs), PlanContent.of(theirs, typed.with(theirs).edit())));
		model.addAttribute("planForm", typed.over(theirs));
		return page(actor, patient, model, now);
	}

	/** The form for a step of the patient's own. */
	String theirStep(Actor actor, PatientCard patient, Model model, Instant now) {
		PlanView plan = this.plans.ofPatient(actor, patient.id(), now).orElseThrow(NotFound::new);
		about(patient, model, now);
		Map<Integer, String> goals = new LinkedHashMap<>();
		plan.goals().forEach((goal) -> goals.put(goal.number(), goal.number() + ". " + goal.title()));
		model.addAttribute("plan", plan);
		model.addAttribute("goals", goals);
		model.addAttribute("kinds", words(StepKind.values(), StepKind::label));
		model.addAttribute("rhythms",
				words(Rhythm.values(), (often) -> (often == Rhythm.WEEKLY) ? "some times a week" : often.label()));
		model.addAttribute("trackings", words(Tracking.values(), Tracking::label));
		model.addAttribute("willingness", words(Willing.values(), Willing::label));
		model.addAttribute("colleagues", colleagues(patient, now));
		return "careplan/their-step";
	}

	void about(PatientCard patient, Model model, Instant now) {
		model.addAttribute("patient", patient);
		model.addAttribute("card", patient);
		model.addAttribute("pronouns", Pronouns.of(patient));
		model.addAttribute("calendar", calendar(patient));
		model.addAttribute("now", now);
	}

	private static <T> Map<T, String> words(T[] values, Function<T, String> label) {
		Map<T, String> words = new LinkedHashMap<>();
		List.of(values).forEach((value) -> words.put(value, StringUtils.capitalize(label.apply(value))));
		return words;
	}

	private String started(Draft kept, PatientCard patient, Instant now) {
		return this.moments.since(kept.startedAt(), calendar(patient), now);
	}

	private Map<UUID, String> colleagues(PatientCard patient, Instant now) {
		Map<UUID, String> names = new LinkedHashMap<>();
		this.staff.ofClinic(patient.clinicId(), now)
			.forEach((card) -> names.put(card.id(), card.fullName() + ", " + card.discipline().label().toLowerCase()));
		return names;
	}

	/** Where it may have been heard: their latest visits first. */
	private List<String> rooms(Actor actor, PatientCard patient, Instant now) {
		ClinicCalendar calendar = calendar(patient);
		return this.visits.ofPatient(actor, patient.id())
			.stream()
			.filter(VisitView::came)
			.limit(VISITS_OFFERED)
			.map((visit) -> "Visit with %s, %s".formatted(visit.withName(),
					this.moments.date(calendar.dayOf(visit.startsAt()), calendar, now)))
			.toList();
	}

	ClinicCalendar calendar(PatientCard patient) {
		return this.clinics.get(patient.clinicId()).calendar();
	}

}
