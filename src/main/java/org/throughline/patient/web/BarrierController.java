package org.throughline.patient.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import org.throughline.patient.BarrierKind;
import org.throughline.patient.Barriers;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.Pronouns;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Notes what gets in the way of a patient's plan, and that it no longer does.
 */
@Controller
class BarrierController {

	private static final int LONGEST_HOW = 200;

	private final Barriers barriers;

	private final PatientAccess access;

	private final FormKeys formKeys;

	private final Clock clock;

	BarrierController(Barriers barriers, PatientAccess access, FormKeys formKeys, Clock clock) {
		this.barriers = barriers;
		this.access = access;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@PostMapping("/patients/{id}/barriers")
	Object note(@PathVariable UUID id, @Valid @ModelAttribute("barrierForm") BarrierForm form, BindingResult typed,
			Actor actor, Model model) {
		Instant now = this.clock.instant();
		BarrierKind kind = form.kind();
		String account = Texts.clean(form.account());
		if (typed.hasErrors() || kind == null || account == null) {
			return again(this.access.require(actor, id, now), model);
		}
		UUID key = Objects.requireNonNullElseGet(form.formKey(), Ids::next);
		this.formKeys.once(key, actor, () -> this.barriers.note(actor, id, kind, account, form.inTheirWords(), now));
		return back(id);
	}

	@PostMapping("/patients/{id}/barriers/{barrier}/clearing")
	String clear(@PathVariable UUID id, @PathVariable UUID barrier, @RequestParam(defaultValue = "") String how,
			Actor actor) {
		if (how.strip().length() > LONGEST_HOW) {
			throw new RefusedByRule("how", "Keep what made it go away under 200 characters.");
		}
		this.barriers.clear(actor, id, barrier, Texts.clean(how), this.clock.instant());
		return back(id);
	}

	@PostMapping("/patients/{id}/barriers/{barrier}/return")
	String isBack(@PathVariable UUID id, @PathVariable UUID barrier, Actor actor) {
		this.barriers.reopen(actor, id, barrier, this.clock.instant());
		return back(id);
	}

	private static ModelAndView again(PatientCard patient, Model model) {
		Map<BarrierKind, String> kinds = new LinkedHashMap<>();
		for (BarrierKind kind : BarrierKind.values()) {
			kinds.put(kind, kind.label());
		}
		model.addAttribute("kinds", kinds);
		model.addAttribute("card", patient);
		model.addAttribute("pronouns", Pronouns.of(patient));
		return new ModelAndView("patient/barrier", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static String back(UUID patientId) {
		return "redirect:/patients/" + patientId + "#barriers";
	}

}
