package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import org.throughline.careteam.Worries;
import org.throughline.patient.PatientAccess;
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
 * "I am worried this plan will not hold", and the answer to it.
 */
@Controller
@RequestMapping("/patients/{id}")
class WorryController {

	private final Worries worries;

	private final PatientAccess access;

	private final FormKeys formKeys;

	private final Clock clock;

	WorryController(Worries worries, PatientAccess access, FormKeys formKeys, Clock clock) {
		this.worries = worries;
		this.access = access;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@PostMapping("/worries")
	String worry(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("worryForm") SaidForm form,
			BindingResult typed, RedirectAttributes news) {
		Instant now = this.clock.instant();
		return says(actor, id, form, typed, news, "keptWorry", "Whoever keeps the plan is asked to answer.",
				() -> this.worries.raise(actor, id, form.sentence(), now));
	}

	@PostMapping("/worries/{worry}/answer")
	String answer(Actor actor, @PathVariable UUID id, @PathVariable UUID worry,
			@Valid @ModelAttribute("answerForm") SaidForm form, BindingResult typed, RedirectAttributes news) {
		Instant now = this.clock.instant();
		return says(actor, id, form, typed, news, "keptAnswer", "Answered. It stays to be read.", () -> {
			this.worries.answer(actor, id, worry, form.sentence(), now);
			return worry;
		});
	}

	private String says(Actor actor, UUID id, SaidForm form, BindingResult typed, RedirectAttributes news, String kept,
			String done, Supplier<UUID> verb) {
		this.access.require(actor, id, this.clock.instant());
		try {
			if (typed.hasErrors()) {
				throw new RefusedByRule("", String.valueOf(typed.getAllErrors().get(0).getDefaultMessage()));
			}
			this.formKeys.once(form.formKey(), actor, verb);
			news.addFlashAttribute("notice", done);
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
			news.addFlashAttribute(kept, form.words());
		}
		return switch ((form.back() != null) ? form.back() : "") {
			case "day" -> "redirect:/my-day";
			case "plan" -> "redirect:/patients/" + id + "/plan";
			case "patient" -> "redirect:/patients/" + id;
			default -> "redirect:/patients/" + id + "/care-team";
		};
	}

}
