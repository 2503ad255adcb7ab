package org.throughline.absence.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.absence.HandOver;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Handing over everything that somebody holds.
 */
@Controller
class HandOverController {

	private final HandOver handOver;

	private final AbsencePages pages;

	private final FormKeys formKeys;

	private final Clock clock;

	HandOverController(HandOver handOver, AbsencePages pages, FormKeys formKeys, Clock clock) {
		this.handOver = handOver;
		this.pages = pages;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@PostMapping("/away/{id}/hand-over")
	String all(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") HandOverForm form, BindingResult sent,
			Model model, RedirectAttributes news, HttpServletResponse response) {
		Instant now = this.clock.instant();
		BindingResult typed = Retyped.of("form", form, sent, model);
		if (!typed.hasErrors()) {
			try {
				this.formKeys.once(form.formKey(), actor, () -> {
					int gone = this.handOver.all(actor, form.order(id), now);
					news.addFlashAttribute("notice",
							(gone == 0) ? "Nothing went: somebody was first, or they may not take these."
									: "Handed over %d. Each new owner is asked.".formatted(gone));
					return id;
				});
				return "redirect:/away/" + id;
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("coverForm", new CoverForm(null, null, null));
		return this.pages.person(actor, id, now, model);
	}

}
