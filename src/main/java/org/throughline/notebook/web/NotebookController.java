package org.throughline.notebook.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.notebook.Notebook;
import org.throughline.notebook.NotebookService;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Leafing;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The notebook: jot from any page and go on where you were, see what is left, say how it
 * was handled.
 */
@Controller
class NotebookController {

	private final Notebook notebook;

	private final NotebookService service;

	private final NotebookPages pages;

	private final FormKeys formKeys;

	private final Clock clock;

	NotebookController(Notebook notebook, NotebookService service, NotebookPages pages, FormKeys formKeys,
			Clock clock) {
		this.notebook = notebook;
		this.service = service;
		this.pages = pages;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@GetMapping("/notebook")
	ModelAndView open(Actor actor, @RequestParam(defaultValue = "0") int skip, Model model) {
		model.addAttribute("jotForm", JotForm.empty());
		return this.pages.whole(actor, Leafing.from(skip), HttpStatus.OK, model);
	}

	/** What stands on every page; my day shows more of it. */
	@GetMapping("/notebook/strip")
	String strip(Actor actor, Model model,
			@RequestHeader(name = "HX-Target", required = false) @Nullable String where) {
		model.addAttribute("notes", this.notebook.inSight(actor, NotebookPages.IN_THE_STRIP));
		return "day-lines".equals(where) ? "notebook/lines :: list" : "notebook/strip";
	}

	@PostMapping("/notebook")
	ModelAndView jot(Actor actor, @Valid @ModelAttribute("jotForm") JotForm form, BindingResult sent, Model model,
			RedirectAttributes next,
			@RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String cameFrom) {
		BindingResult typed = Retyped.of("jotForm", form, sent, model);
		if (typed.hasErrors()) {
			return this.pages.whole(actor, HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		keep(actor, form);
		next.addFlashAttribute("notice", "Kept in your notebook.");
		return new ModelAndView("redirect:" + Back.to(cameFrom));
	}

	/** The same from the sheet that lies on top of a page, which stays as it is. */
	@PostMapping(path = "/notebook", headers = "HX-Request")
	String jotOnTop(Actor actor, @Valid @ModelAttribute("jotForm") JotForm form, BindingResult typed, Model model,
			HttpServletResponse response) {
		if (typed.hasErrors()) {
			FieldError first = typed.getFieldErrors().get(0);
			model.addAttribute("typedWords", form.words());
			model.addAttribute("refusal", first.isBindingFailure() ? "Type it again here." : first.getDefaultMessage());
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		else {
			keep(actor, form);
			response.setHeader("HX-Trigger", "notebook-changed");
		}
		return "notebook/jotted";
	}

	@GetMapping("/notebook/{id}")
	ModelAndView line(Actor actor, @PathVariable UUID id, Model model) {
		return this.pages.line(actor, id, HttpStatus.OK, model);
	}

	@PostMapping("/notebook/{id}/handling")
	ModelAndView handle(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("handledForm") HandledForm form,
			BindingResult sent, Model model, RedirectAttributes next) {
		BindingResult typed = Retyped.of("handledForm", form, sent, model);
		if (typed.hasErrors()) {
			return this.pages.line(actor, id, HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		try {
			this.service.handle(actor, id, form.clean(), this.clock.instant());
			next.addFlashAttribute("undo", Map.of("text", "Handled.", "action", "/notebook/" + id + "/return"));
		}
		catch (RefusedByRule refused) {
			next.addFlashAttribute("problem", refused.text());
			next.addFlashAttribute("youWrote", form.how());
		}
		return new ModelAndView("redirect:/notebook");
	}

	@PostMapping("/notebook/{id}/return")
	String putBack(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
		try {
			this.service.putBack(actor, id);
			next.addFlashAttribute("notice", "Back in sight.");
		}
		catch (RefusedByRule refused) {
			next.addFlashAttribute("problem", refused.text());
		}
		return "redirect:/notebook";
	}

	private void keep(Actor actor, JotForm form) {
		this.formKeys.once(form.formKey(), actor,
				() -> this.service.jot(actor, form.clean(), form.kind(), this.clock.instant()));
	}

}
