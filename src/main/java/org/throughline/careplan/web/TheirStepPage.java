package org.throughline.careplan.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.throughline.careplan.CarePlans;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Tracking;
import org.throughline.careplan.Willing;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientCard;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;

/**
 * The page on which somebody writes what the patient will try.
 */
@Component
class TheirStepPage {

	private final CarePlans plans;

	private final PlanAbout about;

	TheirStepPage(CarePlans plans, PlanAbout about) {
		this.plans = plans;
		this.about = about;
	}

	/** The form for a step of the patient's own. */
	String show(Actor actor, PatientCard patient, Model model, Instant now) {
		PlanView plan = this.plans.ofPatient(actor, patient.id(), now).orElseThrow(NotFound::new);
		this.about.about(patient, model, now);
		Map<Integer, String> goals = new LinkedHashMap<>();
		plan.goals().forEach((goal) -> goals.put(goal.number(), goal.number() + ". " + goal.title()));
		model.addAttribute("plan", plan);
		model.addAttribute("goals", goals);
		model.addAttribute("kinds", words(StepKind.values(), StepKind::label));
		model.addAttribute("rhythms",
				words(Rhythm.values(), (often) -> (often == Rhythm.WEEKLY) ? "some times a week" : often.label()));
		model.addAttribute("trackings", words(Tracking.values(), Tracking::label));
		model.addAttribute("willingness", words(Willing.values(), Willing::label));
		model.addAttribute("colleagues", this.about.colleagues(patient, now));
		return "careplan/their-step";
	}

	private static <T> Map<T, String> words(T[] values, Function<T, String> label) {
		Map<T, String> words = new LinkedHashMap<>();
		List.of(values).forEach((value) -> words.put(value, StringUtils.capitalize(label.apply(value))));
		return words;
	}

}
