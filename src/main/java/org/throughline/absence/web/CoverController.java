package org.throughline.absence.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.validation.Valid;
import org.throughline.shared.Texts;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Whoever is asked to cover answers on their day.
 */
@Controller
class CoverController {

	private final Absences absences;

	private final Clock clock;

	CoverController(Absences absences, Clock clock) {
		this.absences = absences;
		this.clock = clock;
	}

	@PostMapping("/covers/{id}/acceptance")
	String accept(Actor actor, @PathVariable UUID id, RedirectAttributes news) {
		this.absences.acceptCover(actor, id, this.clock.instant());
		news.addFlashAttribute("notice", "You cover. What is theirs stands on your day while they are away.");
		return "redirect:/my-day";
	}

	@PostMapping("/covers/{id}/decline")
	String decline(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") NoForm form, BindingResult typed,
			RedirectAttributes news) {
		String reason = Texts.clean(form.reason());
		if (typed.hasErrors() || reason == null) {
			news.addFlashAttribute("problem", "Say why not, so that the next one knows.");
			return "redirect:/my-day";
		}
		this.absences.declineCover(actor, id, reason, this.clock.instant());
		news.addFlashAttribute("notice", "Not you. While nobody covers, what is theirs shows as without an owner.");
		return "redirect:/my-day";
	}

}
