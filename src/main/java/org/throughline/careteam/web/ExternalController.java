package org.throughline.careteam.web;

import java.time.Clock;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.careteam.ExternalClinicians;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Clinicians who work elsewhere: the list of those whom this clinic knows, and one more.
 */
@Controller
@RequestMapping("/external-clinicians")
class ExternalController {

	private final ExternalClinicians externals;

	private final FormKeys formKeys;

	private final Clock clock;

	ExternalController(ExternalClinicians externals, FormKeys formKeys, Clock clock) {
		this.externals = externals;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@GetMapping
	String list(Actor actor, @RequestParam(required = false) @Nullable Integer page, Model model) {
		model.addAttribute("form", ExternalForm.empty());
		return page(actor, Piece.asked(page), model);
	}

	@GetMapping("/gone")
	String gone(Actor actor, @RequestParam(required = false) @Nullable Integer page, Model model) {
		model.addAttribute("gone", this.externals.ofClinic(actor.clinicId(), true, Piece.asked(page)));
		return "careteam/external-gone";
	}

	@PostMapping
	String add(Actor actor, @Valid @ModelAttribute("form") ExternalForm form, BindingResult sent, Model model,
			RedirectAttributes news, HttpServletResponse response) {
		BindingResult typed = Retyped.of("form", form, sent, model);
		if (!typed.hasErrors()) {
			try {
				this.formKeys.once(form.formKey(), actor,
						() -> this.externals.add(actor, form.details(), this.clock.instant()));
				news.addFlashAttribute("notice", "Kept. They can be chosen now.");
				return "redirect:/external-clinicians";
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(actor, 1, model);
	}

	private String page(Actor actor, int page, Model model) {
		model.addAttribute("known", this.externals.ofClinic(actor.clinicId(), false, page));
		model.addAttribute("anyGone", !this.externals.ofClinic(actor.clinicId(), true, 1).shown().isEmpty());
		return "careteam/external";
	}

}
