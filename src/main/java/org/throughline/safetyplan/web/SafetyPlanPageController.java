package org.throughline.safetyplan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.careteam.Told;
import org.throughline.careteam.Topic;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.Pronouns;
import org.throughline.safetyplan.NightAnswer;
import org.throughline.safetyplan.NightChecks;
import org.throughline.safetyplan.SafetyPart;
import org.throughline.safetyplan.SafetyPlanCopies;
import org.throughline.safetyplan.SafetyPlanOnPaper;
import org.throughline.safetyplan.SafetyPlanView;
import org.throughline.safetyplan.SafetyPlans;
import org.throughline.shared.Piece;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows a safety plan with every version of it, who has it on paper, and what they said
 * about 2 a.m.
 */
@Controller
class SafetyPlanPageController {

	private final SafetyPlans plans;

	private final SafetyPlanCopies copies;

	private final NightChecks nights;

	private final PatientAccess access;

	private final SafetyPlanOnPaper onPaper;

	private final Clinics clinics;

	private final FormKeys keys;

	private final Clock clock;

	SafetyPlanPageController(SafetyPlans plans, SafetyPlanCopies copies, NightChecks nights, PatientAccess access,
			SafetyPlanOnPaper onPaper, Clinics clinics, FormKeys keys, Clock clock) {
		this.plans = plans;
		this.copies = copies;
		this.nights = nights;
		this.access = access;
		this.onPaper = onPaper;
		this.clinics = clinics;
		this.keys = keys;
		this.clock = clock;
	}

	@GetMapping("/patients/{id}/safety-plan")
	String show(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer page,
			Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "safety plan", now);
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		model.addAttribute("nightForm", new NightForm(null, null, calendar.dayOf(now), null, null));
		return page(actor, patient, calendar, page, now, model);
	}

	@PostMapping("/patients/{id}/safety-plan/nights")
	String asked(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("nightForm") NightForm form,
			BindingResult sent, Model model, HttpServletResponse response) {
		BindingResult errors = Retyped.of("nightForm", form, sent, model);
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		NightAnswer answer = form.answer();
		LocalDate askedOn = form.askedOn();
		if (!errors.hasErrors() && answer != null && askedOn != null) {
			try {
				this.keys.once(form.formKey(), actor, () -> this.nights.asked(actor, id, answer,
						Texts.clean(form.words()), askedOn, form.version(), now));
				return "redirect:/patients/" + id + "/safety-plan";
			}
			catch (RefusedByRule refused) {
				Refusals.onto(errors, refused);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		this.access.open(actor, id, "safety plan", now);
		return page(actor, patient, this.clinics.get(patient.clinicId()).calendar(), null, now, model);
	}

	private String page(Actor actor, PatientCard patient, ClinicCalendar calendar, @Nullable Integer page, Instant now,
			Model model) {
		model.addAttribute("patient", patient);
		model.addAttribute("he", Pronouns.of(patient));
		SafetyPlanView plan = this.plans.current(actor, patient.id()).orElse(null);
		model.addAttribute("plan", plan);
		model.addAttribute("toCut", (plan != null) ? this.onPaper.tooLong(patient, plan) : List.of());
		model.addAttribute("before", this.plans.before(actor, patient.id(), Piece.asked(page)));
		List<Told> people = this.copies.people(actor, patient, now);
		model.addAttribute("people", people.stream().filter((person) -> person.may(Topic.SAFETY_PLAN)).toList());
		model.addAttribute("mayHave",
				people.stream().filter((person) -> person.may(Topic.SAFETY_PLAN)).map(Told::id).toList());
		model.addAttribute("notAsked", people.stream().filter((person) -> !person.may(Topic.SAFETY_PLAN)).toList());
		model.addAttribute("parts", SafetyPart.values());
		model.addAttribute("answers", NightForm.answers());
		model.addAttribute("calendar", calendar);
		model.addAttribute("now", now);
		return "safetyplan/show";
	}

}
