package org.throughline.responsibility.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.SavedAlready;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is looked after for one patient, and what else they need.
 */
@Controller
@RequestMapping("/patients/{id}/responsibilities")
class PatientResponsibilitiesController {

	private final ResponsibilityService service;

	private final ResponsibilityPages pages;

	private final FormKeys formKeys;

	private final Clock clock;

	PatientResponsibilitiesController(ResponsibilityService service, ResponsibilityPages pages, FormKeys formKeys,
			Clock clock) {
		this.service = service;
		this.pages = pages;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	/**
	 * @param what the kind that is chosen already
	 */
	@GetMapping
	ModelAndView show(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String what) {
		return this.pages.ofPatient(actor, id, this.clock.instant()).addObject("form", NeedForm.empty(what));
	}

	@PostMapping
	ModelAndView need(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") NeedForm form,
			BindingResult typed, RedirectAttributes next) {
		Instant now = this.clock.instant();
		HttpStatus refused = HttpStatus.UNPROCESSABLE_CONTENT;
		boolean keySpent = false;
		if (!typed.hasErrors()) {
			try {
				UUID saved = this.formKeys.once(form.formKey(), actor,
						() -> this.service.need(actor, form.of(id), now));
				next.addFlashAttribute("notice", this.pages.sentence(actor, saved, now));
				return new ModelAndView("redirect:/patients/" + id + "#responsibilities");
			}
			catch (RefusedByRule rule) {
				Refusals.onto(typed, rule);
			}
			catch (ChangedMeanwhile first) {
				typed.reject("changed", first.text());
				keySpent = first instanceof SavedAlready;
				refused = HttpStatus.CONFLICT;
			}
		}
		ModelAndView page = this.pages.ofPatient(actor, id, now);
		page.addAllObjects(Retyped.of("form", form, typed, new ExtendedModelMap()).getModel());
		page.addObject("keySpent", keySpent);
		page.setStatus(refused);
		return page;
	}

}
