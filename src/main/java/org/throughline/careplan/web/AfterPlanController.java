package org.throughline.careplan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.AfterPlan;
import org.throughline.careplan.AfterPlans;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientLooks;
import org.throughline.shared.Piece;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What nobody knows yet about what came of plans, of the whole clinic, and the answer
 * about a prescription.
 */
@Controller
class AfterPlanController {

	private final AfterPlans after;

	private final PatientLooks looks;

	private final Clinics clinics;

	private final FormKeys keys;

	private final Clock clock;

	AfterPlanController(AfterPlans after, PatientLooks looks, Clinics clinics, FormKeys keys, Clock clock) {
		this.after = after;
		this.looks = looks;
		this.clinics = clinics;
		this.keys = keys;
		this.clock = clock;
	}

	@GetMapping("/after-plans")
	String unknown(Actor actor, @RequestParam(required = false) @Nullable Integer page, Model model) {
		Instant now = this.clock.instant();
		Piece<AfterPlan> unknown = this.after.unknown(actor, Piece.asked(page), now);
		model.addAttribute("unknown", unknown);
		model.addAttribute("patients",
				this.looks.cards(actor, unknown.shown(), AfterPlan::patientId, "what came of plans", now));
		model.addAttribute("calendar", this.clinics.get(actor.clinicId()).calendar());
		model.addAttribute("now", now);
		return "careplan/after";
	}

	@PostMapping("/patients/{id}/plan/pickups")
	String pickedUp(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Boolean pickedUp,
			@RequestParam(required = false) @Nullable LocalDate askedOn,
			@RequestParam(required = false) @Nullable String back,
			@RequestParam(required = false) @Nullable UUID formKey, RedirectAttributes news) {
		Instant now = this.clock.instant();
		try {
			this.keys.once(formKey, actor, () -> this.after.pickedUp(actor, id, pickedUp, askedOn, now));
			news.addFlashAttribute("notice", "Written down.");
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
			if (askedOn != null) {
				news.addFlashAttribute("keptAskedOn", Map.of(id, askedOn));
			}
		}
		return "list".equals(back) ? "redirect:/after-plans" : "redirect:/patients/" + id + "/plan#after";
	}

}
