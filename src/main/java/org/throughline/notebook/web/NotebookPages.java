package org.throughline.notebook.web;

import java.time.Clock;
import java.util.UUID;

import org.throughline.clinic.Clinics;
import org.throughline.notebook.LineKind;
import org.throughline.notebook.Notebook;
import org.throughline.notebook.NotebookLineView;
import org.throughline.notebook.Turn;
import org.throughline.shared.web.Choices;
import org.throughline.staff.Actor;

import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * The whole notebook, and one line of it.
 */
@Component
class NotebookPages {

	/** As many as one glance holds. */
	static final int IN_THE_STRIP = 9;

	private static final int ON_THE_PAGE = 100;

	private final Notebook notebook;

	private final Clinics clinics;

	private final Clock clock;

	NotebookPages(Notebook notebook, Clinics clinics, Clock clock) {
		this.notebook = notebook;
		this.clinics = clinics;
		this.clock = clock;
	}

	ModelAndView whole(Actor actor, HttpStatusCode status, Model model) {
		return whole(actor, 0, status, model);
	}

	/**
	 * @param skip how many of the handled lines stand before
	 */
	ModelAndView whole(Actor actor, int skip, HttpStatusCode status, Model model) {
		model.addAttribute("notes", this.notebook.inSight(actor, ON_THE_PAGE));
		model.addAttribute("handled", this.notebook.handled(actor, skip));
		model.addAttribute("skipped", skip);
		model.addAttribute("page", Notebook.HANDLED);
		return page("notebook/notebook", actor, status, model);
	}

	/** With what was typed, if anything was. */
	ModelAndView line(Actor actor, UUID lineId, HttpStatusCode status, Model model) {
		NotebookLineView line = this.notebook.line(actor, lineId);
		model.addAttribute("line", line);
		if (!model.containsAttribute("jotForm")) {
			model.addAttribute("jotForm", new JotForm(null, line.words(), line.kind(), line.version()));
		}
		if (!model.containsAttribute("handledForm")) {
			model.addAttribute("handledForm", new HandledForm(null));
		}
		return page("notebook/line", actor, status, model);
	}

	private ModelAndView page(String view, Actor actor, HttpStatusCode status, Model model) {
		model.addAttribute("lineKinds", Choices.byName(LineKind.values(), LineKind::label));
		model.addAttribute("turns", Turn.values());
		model.addAttribute("now", this.clock.instant());
		model.addAttribute("calendar", this.clinics.get(actor.clinicId()).calendar());
		return new ModelAndView(view, model.asMap(), status);
	}

}
