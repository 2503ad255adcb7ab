package org.throughline.absence.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.shared.web.Leafing;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Someone is away: who, from when to when, and who covers what.
 */
@Controller
class AbsenceController {

	private final Absences absences;

	private final AbsencePages pages;

	private final Clock clock;

	AbsenceController(Absences absences, AbsencePages pages, Clock clock) {
		this.absences = absences;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping("/away")
	String list(Actor actor, Model model) {
		model.addAttribute("form", AbsenceForm.of(actor.staffId()));
		return this.pages.list(actor, this.clock.instant(), model);
	}

	@PostMapping("/away")
	String add(Actor actor, @Valid @ModelAttribute("form") AbsenceForm form, BindingResult sent, Model model,
			RedirectAttributes news, HttpServletResponse response) {
		Instant now = this.clock.instant();
		BindingResult typed = Retyped.of("form", form, sent, model);
		UUID who = form.who();
		if (!typed.hasErrors() && who != null) {
			try {
				ZoneId zone = this.pages.calendar(actor).zone();
				this.absences.away(actor, who, form.leaves(zone, now), form.returns(zone, now), form.coverId(), now);
				news.addFlashAttribute("notice", "The dates are kept. This is what they hold.");
				return "redirect:/away/" + who;
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return this.pages.list(actor, now, model);
	}

	@GetMapping("/away/{id}")
	String person(Actor actor, @PathVariable UUID id, @RequestParam @Nullable String of,
			@RequestParam(defaultValue = "0") int skip, Model model) {
		model.addAttribute("form", HandOverForm.empty());
		model.addAttribute("coverForm", new CoverForm(null, null, null));
		return this.pages.person(actor, id, Texts.clean(of), Leafing.from(skip), this.clock.instant(), model);
	}

	@PostMapping("/away/{id}/covers")
	String askCover(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("coverForm") CoverForm form,
			BindingResult sent, Model model, RedirectAttributes news, HttpServletResponse response) {
		Instant now = this.clock.instant();
		BindingResult typed = Retyped.of("coverForm", form, sent, model);
		UUID awayId = form.awayId();
		UUID coverId = form.coverId();
		if (!typed.hasErrors() && awayId != null && coverId != null) {
			try {
				this.absences.askCover(actor, id, awayId, Texts.clean(form.kind()), coverId, now);
				news.addFlashAttribute("notice", coverId.equals(actor.staffId()) ? "You cover." : "Asked to cover.");
				return "redirect:/away/" + id;
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("form", HandOverForm.empty());
		return this.pages.person(actor, id, now, model);
	}

	@PostMapping("/away/{id}/dates/{awayId}/end")
	String back(Actor actor, @PathVariable UUID id, @PathVariable UUID awayId, RedirectAttributes news) {
		this.absences.backFrom(actor, id, awayId, this.clock.instant());
		news.addFlashAttribute("notice", "These away dates are over.");
		return "redirect:/away/" + id;
	}

}
