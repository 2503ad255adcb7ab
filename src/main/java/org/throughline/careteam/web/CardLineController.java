package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.careteam.CardLineAnswers;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Whoever was handed a line of a contact card answers on their day.
 */
@Controller
@RequestMapping("/patients/{id}/contact-card/{position}")
class CardLineController {

	private final CardLineAnswers answers;

	private final PatientAccess access;

	private final FormKeys formKeys;

	private final Clock clock;

	CardLineController(CardLineAnswers answers, PatientAccess access, FormKeys formKeys, Clock clock) {
		this.answers = answers;
		this.access = access;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@PostMapping("/acceptance")
	String accept(Actor actor, @PathVariable UUID id, @PathVariable int position,
			@Valid @ModelAttribute("lineForm") LineForm form, BindingResult typed, RedirectAttributes news) {
		Instant now = this.clock.instant();
		return answered(actor, id, form, typed, news, "Yours. The card names you and your number.", form.number(),
				() -> this.answers.accept(actor, id, position, form.seen(), form.numberText(), now));
	}

	@PostMapping("/decline")
	String decline(Actor actor, @PathVariable UUID id, @PathVariable int position,
			@Valid @ModelAttribute("lineForm") LineForm form, BindingResult typed, RedirectAttributes news) {
		Instant now = this.clock.instant();
		return answered(actor, id, form, typed, news, "Not you. Until somebody else is found, nobody answers there.",
				form.reason(), () -> this.answers.decline(actor, id, position, form.seen(), form.reasonText(), now));
	}

	private String answered(Actor actor, UUID id, LineForm form, BindingResult typed, RedirectAttributes news,
			String done, @Nullable String wrote, Runnable verb) {
		this.access.require(actor, id, this.clock.instant());
		try {
			if (typed.hasErrors()) {
				throw new RefusedByRule("", "That could not be read. Write it again.");
			}
			this.formKeys.once(form.formKey(), actor, () -> {
				verb.run();
				return id;
			});
			news.addFlashAttribute("notice", done);
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
			news.addFlashAttribute("youWrote", wrote);
		}
		catch (ChangedMeanwhile changed) {
			news.addFlashAttribute("problem", changed.text());
			news.addFlashAttribute("youWrote", wrote);
		}
		return "redirect:/my-day";
	}

}
