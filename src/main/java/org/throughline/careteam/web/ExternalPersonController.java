package org.throughline.careteam.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.careteam.ExternalClinician;
import org.throughline.careteam.ExternalClinicians;
import org.throughline.shared.ChangedMeanwhile;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One clinician who works elsewhere: what is known of them, and that they work with us no
 * more.
 */
@Controller
@RequestMapping("/external-clinicians/{id}")
class ExternalPersonController {

	private static final String LIST = "redirect:/external-clinicians";

	private final ExternalClinicians externals;

	private final FormKeys formKeys;

	private final Clock clock;

	ExternalPersonController(ExternalClinicians externals, FormKeys formKeys, Clock clock) {
		this.externals = externals;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@GetMapping
	String edit(Actor actor, @PathVariable UUID id, Model model) {
		ExternalClinician one = this.externals.get(actor.clinicId(), id);
		model.addAttribute("form", ExternalForm.of(one));
		return page(one, model);
	}

	@PostMapping
	String change(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ExternalForm form,
			BindingResult sent, Model model, RedirectAttributes news, HttpServletResponse response) {
		BindingResult typed = Retyped.of("form", form, sent, model);
		ExternalClinician one = this.externals.get(actor.clinicId(), id);
		if (!typed.hasErrors()) {
			try {
				this.formKeys.once(form.formKey(), actor, () -> {
					this.externals.change(actor, id, form.details(), form.basedOn(), this.clock.instant());
					return id;
				});
				news.addFlashAttribute("notice", "Kept.");
				return LIST;
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
			catch (ChangedMeanwhile changed) {
				ExternalClinician theirs = this.externals.get(actor.clinicId(), id);
				model.addAttribute("form", form.over(theirs));
				model.addAttribute("changed", changed.text());
				response.setStatus(HttpServletResponse.SC_CONFLICT);
				return page(theirs, model);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(one, model);
	}

	@PostMapping("/leaving")
	String leave(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("goneForm") SaidForm form,
			BindingResult typed, RedirectAttributes news) {
		this.externals.get(actor.clinicId(), id);
		try {
			form.requireWhole(typed);
			this.externals.leave(actor, id, form.sentence(), this.clock.instant());
			news.addFlashAttribute("notice", "Written down. Wherever they are named, somebody is missing now.");
			return LIST;
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
			news.addFlashAttribute("keptWhy", form.words());
			return LIST + "/" + id;
		}
	}

	@PostMapping("/return")
	String comeBack(Actor actor, @PathVariable UUID id, RedirectAttributes news) {
		this.externals.comeBack(actor, id, this.clock.instant());
		news.addFlashAttribute("notice", "They can be chosen again.");
		return LIST;
	}

	private String page(ExternalClinician one, Model model) {
		model.addAttribute("one", one);
		model.addAttribute("named", this.externals.named(one));
		return "careteam/external-person";
	}

}
