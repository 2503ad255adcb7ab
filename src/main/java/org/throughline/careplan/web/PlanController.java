package org.throughline.careplan.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.careplan.CarePlanService;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Move;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a plan is written.
 */
@Controller
@RequestMapping("/patients/{id}/plan")
class PlanController {

	private final CarePlanService service;

	private final PlanPages pages;

	private final PatientAccess access;

	private final FormKeys formKeys;

	private final PlanDrafts drafts;

	private final Clock clock;

	PlanController(CarePlanService service, PlanPages pages, PatientAccess access, FormKeys formKeys, PlanDrafts drafts,
			Clock clock) {
		this.service = service;
		this.pages = pages;
		this.access = access;
		this.formKeys = formKeys;
		this.drafts = drafts;
		this.clock = clock;
	}

	@GetMapping
	String plan(Actor actor, @PathVariable UUID id, Model model) {
		Instant now = this.clock.instant();
		return this.pages.page(actor, this.access.open(actor, id, "plan", now), model, now);
	}

	@PostMapping
	String change(Actor actor, @PathVariable UUID id, @Valid PlanForm planForm, BindingResult sent, Model model,
			HttpServletResponse response, RedirectAttributes news) {
		BindingResult errors = Retyped.of("planForm", planForm, sent, model);
		Instant now = this.clock.instant();
		Move move = planForm.moves().orElse(null);
		if (move != null) {
			model.addAttribute("planForm", planForm.moved(move));
			model.addAttribute("move", move);
			return this.pages.page(actor, this.access.require(actor, id, now), model, now);
		}
		if (!errors.hasErrors()) {
			try {
				news.addFlashAttribute("notice", saved(change(actor, id, planForm, now)));
				return "redirect:/patients/" + id + "#plan";
			}
			catch (RefusedByRule refused) {
				Refusals.onto(errors, refused);
			}
			catch (ChangedMeanwhile changed) {
				response.setStatus(HttpServletResponse.SC_CONFLICT);
				return this.pages.both(actor, this.access.require(actor, id, now), planForm, changed, model, now);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return this.pages.page(actor, this.access.require(actor, id, now), model, now);
	}

	/** A second press is shown back what the first one was. */
	private List<String> change(Actor actor, UUID id, PlanForm form, Instant now) {
		AtomicReference<List<String>> unplaced = new AtomicReference<>();
		this.formKeys.once(form.formKey(), actor, () -> {
			unplaced.set(this.service.change(actor, id, form.edit(), now));
			this.drafts.forgetPlan(actor, id);
			return id;
		});
		return Optional.ofNullable(unplaced.get()).orElseGet(() -> this.service.unplaced(actor, id, form.edit(), now));
	}

	private static String saved(List<String> unplaced) {
		return unplaced.isEmpty() ? "The plan is saved." : "The plan is saved. " + String.join(" ", unplaced);
	}

}
