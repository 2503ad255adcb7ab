package org.throughline.notebook.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagService;
import org.throughline.notebook.NotebookLineView;
import org.throughline.notebook.NotebookService;
import org.throughline.notebook.Turn;
import org.throughline.patient.PatientCard;
import org.throughline.shared.RefusedByRule;
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
 * Turns a line into a flag: why this patient could have a different plan today.
 */
@Controller
class LineFlagController {

	private static final Turn INTO = Turn.FLAG;

	private final NotebookService service;

	private final FlagService flags;

	private final TurnPages pages;

	private final FormKeys formKeys;

	LineFlagController(NotebookService service, FlagService flags, TurnPages pages, FormKeys formKeys) {
		this.service = service;
		this.flags = flags;
		this.pages = pages;
		this.formKeys = formKeys;
	}

	@GetMapping("/notebook/{id}/flag")
	ModelAndView form(Actor actor, @PathVariable UUID id, Model model) {
		NotebookLineView line = this.pages.line(actor, id);
		Optional<PatientCard> patient = this.pages.about(actor, line, INTO, model);
		if (patient.isEmpty() || !line.inSight()) {
			return this.pages.ask(actor, line, INTO, null, model);
		}
		LocalDate until = this.pages.calendar(patient.get())
			.dayOf(this.flags.usualEnd(patient.get().clinicId(), this.pages.now()));
		model.addAttribute("form", LineFlagForm.of(AtName.plain(line.words()), line.kind(), until));
		return page(HttpStatus.OK, model);
	}

	@PostMapping("/notebook/{id}/flag")
	ModelAndView turn(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") LineFlagForm form,
			BindingResult sent, @RequestParam(required = false) @Nullable UUID about, Model model,
			RedirectAttributes next) {
		BindingResult typed = Retyped.of("form", form, sent, model);
		PatientCard patient = this.pages.required(actor, id, about, INTO, model);
		if (!typed.hasErrors()) {
			try {
				this.formKeys.once(form.formKey(), actor, () -> this.service.intoFlag(actor, id,
						form.raise(patient.id(), this.pages.calendar(patient)), this.pages.now()));
				next.addFlashAttribute("notice", "The line has become a flag.");
				return new ModelAndView("redirect:/patients/" + patient.id());
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		return page(HttpStatus.UNPROCESSABLE_CONTENT, model);
	}

	private ModelAndView page(HttpStatus status, Model model) {
		Map<FlagKind, String> kinds = new LinkedHashMap<>();
		FlagKind.raisedByHand().forEach((kind) -> kinds.put(kind, kind.clinicalText()));
		model.addAttribute("kinds", kinds);
		return this.pages.form(INTO, status, model);
	}

}
