package org.throughline.notebook.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.throughline.notebook.NotebookService;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writes a line anew; what two windows wrote stands side by side.
 */
@Controller
class RewriteController {

	private final NotebookService service;

	private final NotebookPages pages;

	RewriteController(NotebookService service, NotebookPages pages) {
		this.service = service;
		this.pages = pages;
	}

	@PostMapping("/notebook/{id}")
	ModelAndView rewrite(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("jotForm") JotForm form,
			BindingResult sent, Model model, RedirectAttributes next) {
		BindingResult typed = Retyped.of("jotForm", form, sent, model);
		if (typed.hasErrors()) {
			return this.pages.line(actor, id, HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		try {
			this.service.rewrite(actor, id, (form.seen() != null) ? form.seen() : 0, form.clean(), form.kind());
			next.addFlashAttribute("notice", "Written anew.");
			return new ModelAndView("redirect:/notebook");
		}
		catch (ChangedMeanwhile changed) {
			model.addAttribute("changed", changed.text());
			return this.pages.line(actor, id, HttpStatus.CONFLICT, model);
		}
		catch (RefusedByRule refused) {
			next.addFlashAttribute("problem", refused.text());
			next.addFlashAttribute("youWrote", form.words());
			return new ModelAndView("redirect:/notebook/" + id);
		}
	}

}
