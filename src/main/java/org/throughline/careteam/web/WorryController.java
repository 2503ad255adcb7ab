package org.throughline.careteam.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.throughline.careteam.Worries;
import org.throughline.staff.Actor;

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

	private final Sentences sentences;

	WorryController(Worries worries, Sentences sentences) {
		this.worries = worries;
		this.sentences = sentences;
	}

	@PostMapping("/worries")
	String worry(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("worryForm") SaidForm form,
			BindingResult typed, RedirectAttributes news) {
		if (!this.sentences.keep(actor, id, form, typed, news, "Whoever keeps the plan is asked to answer.",
				(now) -> this.worries.raise(actor, id, form.sentence(), now))) {
			news.addFlashAttribute("keptWorry", form.words());
		}
		return back(id, form);
	}

	@PostMapping("/worries/{worry}/answer")
	String answer(Actor actor, @PathVariable UUID id, @PathVariable UUID worry,
			@Valid @ModelAttribute("answerForm") SaidForm form, BindingResult typed, RedirectAttributes news) {
		if (!this.sentences.keep(actor, id, form, typed, news, "Answered. It stays to be read.", (now) -> {
			this.worries.answer(actor, id, worry, form.sentence(), now);
			return worry;
		})) {
			news.addFlashAttribute("keptAnswers", form.wordsFor(worry));
		}
		return back(id, form);
	}

	private static String back(UUID id, SaidForm form) {
		return switch ((form.back() != null) ? form.back() : "") {
			case "day" -> "redirect:/my-day";
			case "plan" -> "redirect:/patients/" + id + "/plan";
			case "worries" -> "redirect:/patients/" + id + "/care-team/worries";
			case "patient" -> "redirect:/patients/" + id;
			default -> "redirect:/patients/" + id + "/care-team";
		};
	}

}
