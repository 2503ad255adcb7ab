package org.throughline.notebook.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.notebook.NotebookService;
import org.throughline.notebook.Turn;
import org.throughline.patient.PatientSearch;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Picks whom a line is about. What is typed is posted, so that no name is in an address.
 */
@Controller
class LinePatientController {

	private final NotebookService service;

	private final TurnPages pages;

	LinePatientController(NotebookService service, TurnPages pages) {
		this.service = service;
		this.pages = pages;
	}

	/**
	 * @param choose the one who is meant; absent while they are still looked for
	 * @param change the wrong one was picked
	 */
	@PostMapping("/notebook/{id}/patient")
	ModelAndView pick(Actor actor, @PathVariable UUID id, @RequestParam Turn into,
			@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UUID choose,
			@RequestParam(defaultValue = "false") boolean change, Model model) {
		if (choose != null) {
			this.service.pick(actor, id, choose, this.pages.now());
			return new ModelAndView("redirect:/notebook/" + id + "/" + into.path());
		}
		if (change) {
			this.service.unpick(actor, id);
			return this.pages.ask(actor, this.pages.line(actor, id), into, null, model);
		}
		String typed = q.substring(0, Math.min(q.length(), PatientSearch.LONGEST));
		return this.pages.ask(actor, this.pages.line(actor, id), into, typed, model);
	}

}
