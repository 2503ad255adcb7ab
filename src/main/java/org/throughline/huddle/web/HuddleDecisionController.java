package org.throughline.huddle.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.followup.DueOnClosedDay;
import org.throughline.followup.NewStep;
import org.throughline.followup.StepKind;
import org.throughline.huddle.HuddleDecisions;
import org.throughline.huddle.HuddleTable;
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
 * "Give it an owner", "Said yes here" and "Add a next step".
 */
@Controller
@RequestMapping("/huddle/patients/{patientId}")
class HuddleDecisionController {

	private final HuddleDecisions decisions;

	private final HuddleTable table;

	private final Clinics clinics;

	private final FormKeys keys;

	private final HuddleScreen screen;

	HuddleDecisionController(HuddleDecisions decisions, HuddleTable table, Clinics clinics, FormKeys keys,
			HuddleScreen screen) {
		this.decisions = decisions;
		this.table = table;
		this.clinics = clinics;
		this.keys = keys;
		this.screen = screen;
	}

	@GetMapping("/owner")
	String askWhom(@PathVariable UUID patientId, Actor actor, HttpServletRequest request, Model model) {
		model.addAttribute("said", false);
		return form("owner", patientId, actor, request, model);
	}

	@GetMapping("/yes")
	String whoSaidYes(@PathVariable UUID patientId, Actor actor, HttpServletRequest request, Model model) {
		model.addAttribute("said", true);
		return form("owner", patientId, actor, request, model);
	}

	@PostMapping("/owner")
	String ask(@PathVariable UUID patientId, @Valid OwnerForm form, BindingResult errors, Actor actor,
			HttpServletRequest request, Model model, RedirectAttributes flash) {
		UUID step = form.stepId();
		UUID person = form.staffId();
		if (step == null || person == null) {
			throw new RefusedByRule("", "Pick one person. A step with no owner is how things fall through.");
		}
		this.decisions.ask(actor, step, person, form.seen(), this.screen.now());
		return this.screen.answer(HuddleScreen.OPEN, patientId, actor, request, model, flash);
	}

	@PostMapping("/yes")
	String saidYes(@PathVariable UUID patientId, @Valid OwnerForm form, BindingResult errors, Actor actor,
			HttpServletRequest request, Model model, RedirectAttributes flash) {
		UUID step = form.stepId();
		UUID person = form.staffId();
		if (step == null || person == null) {
			throw new RefusedByRule("", "Pick the person who said yes.");
		}
		this.decisions.saidYes(actor, step, person, form.seen(), this.screen.now());
		return this.screen.answer(HuddleScreen.OPEN, patientId, actor, request, model, flash);
	}

	@GetMapping("/steps/new")
	String newStep(@PathVariable UUID patientId, Actor actor, HttpServletRequest request, Model model) {
		model.addAttribute("stepForm", StepForm
			.on(this.clinics.get(actor.clinicId()).calendar().huddleDay(this.screen.now()), this.keys.next()));
		return stepForm(patientId, actor, request, model);
	}

	@PostMapping("/steps")
	String add(@PathVariable UUID patientId, @Valid @ModelAttribute("stepForm") StepForm form, BindingResult sent,
			@RequestParam(required = false) @Nullable LocalDateTime useOpenTime, Actor actor,
			HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
		BindingResult errors = Retyped.of("stepForm", form, sent, model);
		if (!errors.hasErrors()) {
			try {
				save(patientId, meant(form, useOpenTime, actor), actor);
				return this.screen.answer(HuddleScreen.OPEN, patientId, actor, request, model, flash);
			}
			catch (DueOnClosedDay closed) {
				model.addAllAttributes(closed.offer());
				Refusals.onto(errors, closed);
			}
			catch (RefusedByRule refused) {
				Refusals.onto(errors, refused);
			}
		}
		return HuddleForms.again(stepForm(patientId, actor, request, model), "#huddle-dialog", "innerHTML", response);
	}

	/** Enter presses the first button there is: a day that was corrected stands. */
	private StepForm meant(StepForm form, @Nullable LocalDateTime useOpenTime, Actor actor) {
		LocalDate day = form.day();
		boolean closed = day != null && !this.clinics.get(actor.clinicId()).calendar().isOpenDay(day);
		return (useOpenTime != null && closed) ? form.at(useOpenTime) : form;
	}

	private void save(UUID patientId, StepForm form, Actor actor) {
		Instant now = this.screen.now();
		NewStep step = form.step(patientId, this.clinics.get(actor.clinicId()).calendar(), now);
		this.keys.once(form.formKey(), actor, () -> this.decisions.add(actor, step, form.here(), now));
	}

	private String stepForm(UUID patientId, Actor actor, HttpServletRequest request, Model model) {
		model.addAttribute("kinds", HuddleForms.labels(StepKind.values(), StepKind::label));
		return form("step", patientId, actor, request, model);
	}

	private String form(String name, UUID patientId, Actor actor, HttpServletRequest request, Model model) {
		model.addAttribute("ask", this.table.ask(actor, patientId, this.screen.now()));
		model.addAttribute("calendar", this.clinics.get(actor.clinicId()).calendar());
		model.addAttribute("now", this.screen.now());
		return HuddleForms.view(name, patientId, request, model);
	}

}
