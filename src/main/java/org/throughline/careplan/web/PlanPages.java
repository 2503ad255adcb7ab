package org.throughline.careplan.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.throughline.careplan.AfterPlans;
import org.throughline.careplan.CarePlans;
import org.throughline.careplan.PlanContent;
import org.throughline.careplan.PlanDifference;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.TeachBacks;
import org.throughline.careplan.Tracking;
import org.throughline.careplan.Willing;
import org.throughline.careteam.CareTeamView;
import org.throughline.careteam.CareTeams;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Moments;
import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.visit.VisitView;
import org.throughline.visit.Visits;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * The page on which a plan is written: the patient's words, goals and steps, what comes
 * first.
 */
@Component
class PlanPages {

	private static final int VISITS_OFFERED = 6;

	private static final Map<String, String> REASONS = Arrays.stream(PlanReason.values())
		.collect(Collectors.toMap(PlanReason::name, PlanReason::label, (one, other) -> one, LinkedHashMap::new));

	private final CarePlans plans;

	private final PlanAbout about;

	private final PlanDrafts drafts;

	private final Visits visits;

	private final Moments moments;

	private final TeachBacks teachBacks;

	private final CareTeams teams;

	private final AfterPlans after;

	PlanPages(CarePlans plans, PlanAbout about, PlanDrafts drafts, Visits visits, Moments moments,
			TeachBacks teachBacks, CareTeams teams, AfterPlans after) {
		this.plans = plans;
		this.about = about;
		this.drafts = drafts;
		this.visits = visits;
		this.moments = moments;
		this.teachBacks = teachBacks;
		this.teams = teams;
		this.after = after;
	}

	/** Clinical people write the plan; others read what the patient reads. */
	String page(Actor actor, PatientCard patient, Model model, Instant now) {
		PlanView plan = this.plans.ofPatient(actor, patient.id(), now).orElse(null);
		this.about.about(patient, model, now);
		if (plan != null) {
			model.addAttribute("plan", plan);
			model.addAttribute("back", this.teachBacks.of(plan));
			model.addAttribute("content", PlanContent.of(plan));
		}
		if (!actor.isClinical()) {
			return "careplan/read";
		}
		CareTeamView team = this.teams.of(actor, patient, now);
		model.addAttribute("team", team);
		model.addAttribute("speakers", speakers(team));
		this.drafts.into(model, actor, patient.id(), this.about.calendar(patient), now);
		if (plan != null) {
			form(plan, model);
			model.addAttribute("steps", plan.steps().toList());
			model.addAttribute("after", this.after.of(actor, patient.id(), now).orElse(null));
		}
		model.addAttribute("colleagues", this.about.colleagues(patient, now));
		model.addAttribute("rooms", rooms(actor, patient, now));
		model.addAttribute("reasons", REASONS);
		model.addAttribute("trackings", Arrays.asList(Tracking.values()));
		model.addAttribute("willingness", Arrays.asList(Willing.values()));
		return "careplan/plan";
	}

	/** All that was said, to be read back. */
	String words(Actor actor, PatientCard patient, int page, Model model, Instant now) {
		PlanView plan = this.plans.ofPatient(actor, patient.id(), now).orElseThrow(NotFound::new);
		this.about.about(patient, model, now);
		model.addAttribute("words", this.plans.words(plan, page));
		return "careplan/all-words";
	}

	/**
	 * As typed, with what is wrong in it, and with a row for each step that is open now.
	 */
	private void form(PlanView plan, Model model) {
		Object errors = model.getAttribute(BindingResult.MODEL_KEY_PREFIX + "planForm");
		Object typed = model.getAttribute("planForm");
		PlanForm shown = (typed instanceof PlanForm form) ? kept(form, plan, model) : PlanForm.of(plan);
		model.addAttribute("planForm", shown);
		if (errors instanceof BindingResult sent) {
			Retyped.of("planForm", shown, sent, model);
		}
	}

	private PlanForm kept(PlanForm typed, PlanView plan, Model model) {
		PlanForm moved = following(typed, plan);
		model.addAttribute("unplaced", moved.unplaced(plan));
		return moved.with(plan);
	}

	private PlanForm following(PlanForm typed, PlanView plan) {
		return typed.following(this.plans.nextOf(plan.patientId(), typed.ended(plan)));
	}

	/** Theirs beside what was typed; saving again means it. */
	String both(Actor actor, PatientCard patient, PlanForm typed, ChangedMeanwhile changed, Model model, Instant now) {
		PlanView theirs = this.plans.ofPatient(actor, patient.id(), now).orElseThrow(NotFound::new);
		PlanForm yours = following(typed, theirs);
		model.addAttribute("changed", changed.text());
		model.addAttribute("differences",
				PlanDifference.between(PlanContent.of(theirs), PlanContent.of(theirs, yours.with(theirs).edit())));
		model.addAttribute("planForm", yours.over(theirs));
		return page(actor, patient, model, now);
	}

	/** Who besides the patient may have said it. */
	private static Map<String, String> speakers(CareTeamView team) {
		return team.people()
			.stream()
			.map((one) -> (one.name().length() + one.relationship().length() < WordsForm.SPEAKER - 1)
					? one.name() + ", " + one.relationship() : one.name())
			.collect(Collectors.toMap((one) -> one, (one) -> one, (one, other) -> one, LinkedHashMap::new));
	}

	/** Where it may have been heard: their latest visits first. */
	private List<String> rooms(Actor actor, PatientCard patient, Instant now) {
		ClinicCalendar calendar = this.about.calendar(patient);
		return this.visits.ofPatient(actor, patient.id())
			.stream()
			.filter(VisitView::came)
			.limit(VISITS_OFFERED)
			.map((visit) -> "Visit with %s, %s".formatted(visit.withName(),
					this.moments.date(calendar.dayOf(visit.startsAt()), calendar, now)))
			.toList();
	}

}
