package org.throughline.huddle.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.huddle.HuddleDecisions;
import org.throughline.huddle.HuddleTable;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Give to..." and "Said yes here" for a responsibility that nobody holds.
 */
@Controller
@RequestMapping("/huddle/patients/{patientId}/responsibilities/{id}")
class HuddleHoldingController {

	private final HuddleDecisions decisions;

	private final HuddleTable table;

	private final Clinics clinics;

	private final HuddleScreen screen;

	HuddleHoldingController(HuddleDecisions decisions, HuddleTable table, Clinics clinics, HuddleScreen screen) {
		this.decisions = decisions;
		this.table = table;
		this.clinics = clinics;
		this.screen = screen;
	}

	@GetMapping("/holder")
	String askWhom(@PathVariable UUID patientId, @PathVariable UUID id, Actor actor, HttpServletRequest request,
			Model model) {
		return form(false, patientId, id, actor, request, model);
	}

	@GetMapping("/yes")
	String whoSaidYes(@PathVariable UUID patientId, @PathVariable UUID id, Actor actor, HttpServletRequest request,
			Model model) {
		return form(true, patientId, id, actor, request, model);
	}

	@PostMapping("/holder")
	String ask(@PathVariable UUID patientId, @PathVariable UUID id, @Valid HolderForm form, BindingResult errors,
			Actor actor, HttpServletRequest request, Model model, RedirectAttributes flash) {
		this.decisions.askToHold(actor, patientId, id, form.staffId(), this.screen.now());
		return this.screen.answer(HuddleScreen.OPEN, patientId, actor, request, model, flash);
	}

	@PostMapping("/yes")
	String saidYes(@PathVariable UUID patientId, @PathVariable UUID id, @Valid HolderForm form, BindingResult errors,
			Actor actor, HttpServletRequest request, Model model, RedirectAttributes flash) {
		this.decisions.saidYesToHold(actor, patientId, id, form.staffId(), this.screen.now());
		return this.screen.answer(HuddleScreen.OPEN, patientId, actor, request, model, flash);
	}

	private String form(boolean said, UUID patientId, UUID id, Actor actor, HttpServletRequest request, Model model) {
		model.addAttribute("said", said);
		model.addAttribute("ask", this.table.askToHold(actor, patientId, id, this.screen.now()));
		model.addAttribute("calendar", this.clinics.get(actor.clinicId()).calendar());
		model.addAttribute("now", this.screen.now());
		return HuddleForms.view("holder", patientId, request, model);
	}

	/** Whom to ask to hold it, or who said yes. */
	record HolderForm(@Nullable UUID staffId) {
	}

}
