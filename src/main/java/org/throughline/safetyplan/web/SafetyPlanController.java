package org.throughline.safetyplan.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.Pronouns;
import org.throughline.safetyplan.SafetyPlanView;
import org.throughline.safetyplan.SafetyPlans;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.Draft;
import org.throughline.workspace.DraftReader;
import org.throughline.workspace.Drafts;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writes a safety plan with the patient; what two people wrote at once stands side by
 * side, and what is interrupted is there again afterwards.
 */
@Controller
class SafetyPlanController {

	private final SafetyPlans plans;

	private final PatientAccess access;

	private final Clinics clinics;

	private final Moments moments;

	private final Drafts drafts;

	private final DraftReader draftReader;

	private final FormKeys keys;

	private final Clock clock;

	SafetyPlanController(SafetyPlans plans, PatientAccess access, Clinics clinics, Moments moments, Drafts drafts,
			DraftReader draftReader, FormKeys keys, Clock clock) {
		this.plans = plans;
		this.access = access;
		this.clinics = clinics;
		this.moments = moments;
		this.drafts = drafts;
		this.draftReader = draftReader;
		this.keys = keys;
		this.clock = clock;
	}

	@GetMapping("/patients/{id}/safety-plan/edit")
	String edit(Actor actor, @PathVariable UUID id, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "safety plan", now);
		model.addAttribute("planForm",
				this.drafts.load(actor, draftOf(id))
					.map((kept) -> goneOn(kept, patient, model, now))
					.orElseGet(() -> this.plans.current(actor, id)
						.map((plan) -> SafetyPlanForm.of(plan, this.keys.next()))
						.orElseGet(() -> SafetyPlanForm.empty(this.keys.next()))));
		return page(patient, model);
	}

	@PostMapping("/patients/{id}/safety-plan")
	String write(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("planForm") SafetyPlanForm form,
			BindingResult sent, Model model, HttpServletResponse response, RedirectAttributes news) {
		BindingResult errors = Retyped.of("planForm", form, sent, model);
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		if (!errors.hasErrors()) {
			try {
				this.keys.once(form.formKey(), actor,
						() -> this.plans.write(actor, id, form.text(), form.basedOn(), now));
				this.drafts.forget(actor, draftOf(id));
				news.addFlashAttribute("notice", kept(actor, id));
				return "redirect:/patients/" + id + "/safety-plan";
			}
			catch (RefusedByRule refused) {
				Refusals.onto(errors, refused);
			}
			catch (ChangedMeanwhile changed) {
				return both(actor, patient, form, changed, model, response);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(patient, model);
	}

	private String kept(Actor actor, UUID id) {
		boolean old = this.plans.current(actor, id)
			.filter((plan) -> plan.copies().stream().anyMatch(plan::isOld))
			.isPresent();
		return old ? "Kept. Copies on paper are of the version before." : "Kept.";
	}

	/** With the version that it began from: what somebody kept meanwhile still shows. */
	private SafetyPlanForm goneOn(Draft kept, PatientCard patient, Model model, Instant now) {
		model.addAttribute("started",
				this.moments.since(kept.startedAt(), this.clinics.get(patient.clinicId()).calendar(), now));
		return this.draftReader.read(kept, SafetyPlanForm.class);
	}

	/** Theirs beside what was typed; keeping it again means it. */
	private String both(Actor actor, PatientCard patient, SafetyPlanForm typed, ChangedMeanwhile changed, Model model,
			HttpServletResponse response) {
		Optional<SafetyPlanView> theirs = this.plans.current(actor, patient.id());
		model.addAttribute("planForm", typed.over(theirs.map(SafetyPlanView::version).orElse(0)));
		model.addAttribute("changed", changed.text());
		model.addAttribute("differences",
				theirs.map((plan) -> PartDifference.between(plan.text(), typed)).orElse(List.of()));
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		return page(patient, model);
	}

	private String page(PatientCard patient, Model model) {
		model.addAttribute("patient", patient);
		model.addAttribute("he", Pronouns.of(patient));
		model.addAttribute("draft", draftOf(patient.id()));
		return "safetyplan/edit";
	}

	private static String draftOf(UUID patientId) {
		return "safety-plan:" + patientId;
	}

}
