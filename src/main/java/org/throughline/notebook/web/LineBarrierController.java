package org.throughline.notebook.web;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.notebook.NotebookLineView;
import org.throughline.notebook.NotebookService;
import org.throughline.notebook.Turn;
import org.throughline.patient.BarrierKind;
import org.throughline.patient.BlockableSteps;
import org.throughline.patient.PatientCard;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Choices;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Turns a line into what gets in somebody's way.
 */
@Controller
class LineBarrierController {

	private static final Turn INTO = Turn.BARRIER;

	private final NotebookService service;

	private final TurnPages pages;

	private final BlockableSteps steps;

	private final FormKeys formKeys;

	LineBarrierController(NotebookService service, TurnPages pages, BlockableSteps steps, FormKeys formKeys) {
		this.service = service;
		this.pages = pages;
		this.steps = steps;
		this.formKeys = formKeys;
	}

	@GetMapping("/notebook/{id}/barrier")
	ModelAndView form(Actor actor, @PathVariable UUID id, Model model) {
		NotebookLineView line = this.pages.line(actor, id);
		Optional<PatientCard> patient = this.pages.about(actor, line, INTO, model);
		if (patient.isEmpty() || !line.inSight()) {
			return this.pages.ask(actor, line, INTO, null, model);
		}
		model.addAttribute("form", LineBarrierForm.of(AtName.plain(line.words())));
		return page(actor, patient.get(), HttpStatus.OK, model);
	}

	@PostMapping("/notebook/{id}/barrier")
	ModelAndView turn(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") LineBarrierForm form,
			BindingResult sent, @RequestParam(required = false) @Nullable UUID about, Model model,
			RedirectAttributes next) {
		BindingResult typed = Retyped.of("form", form, sent, model);
		PatientCard patient = this.pages.required(actor, id, about, INTO, model);
		BarrierKind kind = form.kind();
		String account = form.account();
		if (!typed.hasErrors() && kind != null && account != null) {
			try {
				boolean theirs = Boolean.TRUE.equals(form.inTheirWords());
				this.formKeys.once(form.formKey(), actor, () -> this.service.intoBarrier(actor, id, patient.id(), kind,
						account.strip(), theirs, form.blockedStep(), this.pages.now()));
				next.addFlashAttribute("notice", "The line has become a barrier, in view until it is cleared.");
				return new ModelAndView("redirect:/patients/" + patient.id() + "#barriers");
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		return page(actor, patient, HttpStatus.UNPROCESSABLE_CONTENT, model);
	}

	private ModelAndView page(Actor actor, PatientCard patient, HttpStatus status, Model model) {
		model.addAttribute("kinds", Choices.of(BarrierKind.values(), BarrierKind::label));
		model.addAttribute("openSteps", this.steps.ofPatient(actor, patient.id(), this.pages.now()));
		return this.pages.form(INTO, status, model);
	}

}
