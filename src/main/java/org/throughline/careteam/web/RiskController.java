package org.throughline.careteam.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.throughline.careteam.RiskViews;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How somebody sees the risk: their view, another one, or none any more.
 */
@Controller
@RequestMapping("/patients/{id}/risk-views")
class RiskController {

	private final RiskViews views;

	private final Sentences sentences;

	RiskController(RiskViews views, Sentences sentences) {
		this.views = views;
		this.sentences = sentences;
	}

	@PostMapping
	String see(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("riskForm") SaidForm form,
			BindingResult typed, RedirectAttributes news) {
		if (!this.sentences.keep(actor, id, form, typed, news, "Your view is beside the others.",
				(now) -> this.views.see(actor, id, form.sentence(), now))) {
			news.addFlashAttribute("keptRisk", form.words());
		}
		return back(id, form);
	}

	@PostMapping("/{view}/withdrawal")
	String withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID view,
			@Valid @ModelAttribute("withdrawalForm") SaidForm form, BindingResult typed, RedirectAttributes news) {
		if (!this.sentences.keep(actor, id, form, typed, news, "Taken back. It stays to be read, with your reason.",
				(now) -> {
					this.views.withdraw(actor, id, view, form.sentence(), now);
					return view;
				})) {
			news.addFlashAttribute("keptWithdrawals", form.wordsFor(view));
		}
		return back(id, form);
	}

	private static String back(UUID id, SaidForm form) {
		return "redirect:/patients/" + id + ("patient".equals(form.back()) ? "#risk" : "/care-team#risk");
	}

}
