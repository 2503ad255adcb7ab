package org.throughline.careplan.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.careplan.CarePlans;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.TeachBackResult;
import org.throughline.careplan.TeachBacks;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.Pronouns;
import org.throughline.shared.NotFound;
import org.throughline.shared.Piece;
import org.throughline.shared.RefusedByRule;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Asks a patient to say the plan back before they leave, and keeps every try.
 */
@Controller
@RequestMapping("/patients/{id}/plan/said-back")
class TeachBackController {

	private final TeachBacks teachBacks;

	private final CarePlans plans;

	private final PatientAccess access;

	private final Clinics clinics;

	private final FormKeys keys;

	private final Clock clock;

	TeachBackController(TeachBacks teachBacks, CarePlans plans, PatientAccess access, Clinics clinics, FormKeys keys,
			Clock clock) {
		this.teachBacks = teachBacks;
		this.plans = plans;
		this.access = access;
		this.clinics = clinics;
		this.keys = keys;
		this.clock = clock;
	}

	/**
	 * @param since the version that they said back last, when the plan changed while they
	 * were asked
	 */
	@GetMapping
	String ask(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer since,
			@RequestParam(required = false) @Nullable Integer page, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "said back", now);
		PlanView plan = this.plans.ofPatient(actor, id, now).orElseThrow(NotFound::new);
		model.addAttribute("backForm", TeachBackForm.empty(plan.version()));
		model.addAttribute("tries", this.teachBacks.tries(plan, Piece.asked(page)));
		return page(actor, patient, plan, since, model, now);
	}

	@PostMapping
	String heard(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("backForm") TeachBackForm form,
			BindingResult sent, Model model, HttpServletResponse response, RedirectAttributes news) {
		BindingResult errors = Retyped.of("backForm", form, sent, model);
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		TeachBackResult result = form.result();
		if (!errors.hasErrors() && result != null) {
			try {
				this.keys.once(form.formKey(), actor, () -> this.teachBacks.heard(actor, form.said(id, result), now));
				return said(actor, id, form, result, news, now);
			}
			catch (RefusedByRule refused) {
				Refusals.onto(errors, refused);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		PlanView plan = this.plans.ofPatient(actor, id, now).orElseThrow(NotFound::new);
		model.addAttribute("tries", this.teachBacks.tries(plan, 1));
		return page(actor, patient, plan, form.version(), model, now);
	}

	/**
	 * Where the plan changed meanwhile, both versions stand there and they are asked
	 * again.
	 */
	private String said(Actor actor, UUID id, TeachBackForm form, TeachBackResult result, RedirectAttributes news,
			Instant now) {
		int stands = this.plans.ofPatient(actor, id, now).map(PlanView::version).orElseThrow(NotFound::new);
		Integer said = form.version();
		if (said != null && said != stands) {
			return "redirect:/patients/" + id + "/plan/said-back?since=" + said;
		}
		news.addFlashAttribute("notice", (result == TeachBackResult.DONE) ? "Said back. The plan is finished."
				: "Written down. The plan is not finished yet.");
		return "redirect:/patients/" + id + "#plan";
	}

	private String page(Actor actor, PatientCard patient, PlanView plan, @Nullable Integer since, Model model,
			Instant now) {
		if (since != null && since < plan.version()) {
			model.addAttribute("since", since);
			model.addAttribute("old", this.teachBacks.at(plan, since));
			model.addAttribute("differences", this.plans.changedSince(actor, plan, since));
		}
		model.addAttribute("patient", patient);
		model.addAttribute("he", Pronouns.of(patient));
		model.addAttribute("plan", plan);
		model.addAttribute("back", this.teachBacks.of(plan));
		model.addAttribute("results", TeachBackForm.results());
		model.addAttribute("questions", TeachBackForm.questions());
		model.addAttribute("calendar", this.clinics.get(patient.clinicId()).calendar());
		model.addAttribute("now", now);
		return "careplan/said-back";
	}

}
