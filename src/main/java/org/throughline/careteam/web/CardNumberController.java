package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.throughline.careteam.CardNumbers;
import org.throughline.careteam.NumberFound;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Says of one number of the contact card that it is wrong, right, or the one on file now.
 */
@Controller
class CardNumberController {

	private final CardNumbers numbers;

	private final PatientAccess access;

	private final FormKeys formKeys;

	private final Clock clock;

	CardNumberController(CardNumbers numbers, PatientAccess access, FormKeys formKeys, Clock clock) {
		this.numbers = numbers;
		this.access = access;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@PostMapping("/patients/{id}/contact-card/{position}/number")
	String found(Actor actor, @PathVariable UUID id, @PathVariable int position,
			@ModelAttribute("numberForm") NumberForm form, BindingResult typed, RedirectAttributes news) {
		Instant now = this.clock.instant();
		this.access.require(actor, id, now);
		try {
			if (typed.hasErrors()) {
				throw new RefusedByRule("", "That could not be read. Choose again.");
			}
			NumberFound what = form.what();
			this.formKeys.once(form.formKey(), actor, () -> {
				this.numbers.found(actor, id, position, form.seen(), what, now);
				return id;
			});
			news.addFlashAttribute("notice", switch (what) {
				case WRONG -> "Nobody answers there until somebody writes another number.";
				case RIGHT -> "The number on the card is right.";
				case ON_FILE -> "The card has the new number. Everybody on the care team is asked to agree to it.";
			});
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
		}
		catch (ChangedMeanwhile changed) {
			news.addFlashAttribute("problem", changed.text());
		}
		return "redirect:/patients/" + id + "/contact-card";
	}

}
