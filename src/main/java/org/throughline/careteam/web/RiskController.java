package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import org.throughline.careteam.RiskViews;
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
 * How somebody sees the risk: their view, another one, or none any more.
 */
@Controller
@RequestMapping("/patients/{id}/risk-views")
class RiskController {

	private final RiskViews views;

	private final PatientAccess access;

	private final FormKeys formKeys;

	private final Clock clock;

	RiskController(RiskViews views, PatientAccess access, FormKeys formKeys, Clock clock) {
		this.views = views;
		this.access = access;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@PostMapping
	String see(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("riskForm") SaidForm form,
			BindingResult typed, RedirectAttributes news) {
		return says(actor, id, form, typed, news, "Your view is beside the others.",
				() -> this.views.see(actor, id, form.sentence(), this.clock.instant()));
	}

	@PostMapping("/{view}/withdrawal")
	String withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID view,
			@Valid @ModelAttribute("withdrawalForm") SaidForm form, BindingResult typed, RedirectAttributes news) {
		return says(actor, id, form, typed, news, "Taken back. It stays to be read, with your reason.", () -> {
			this.views.withdraw(actor, id, view, form.sentence(), this.clock.instant());
			return view;
		});
	}

	private String says(Actor actor, UUID id, SaidForm form, BindingResult typed, RedirectAttributes news, String done,
			Supplier<UUID> verb) {
		Instant now = this.clock.instant();
		this.access.require(actor, id, now);
		try {
			if (typed.hasErrors()) {
				throw new RefusedByRule("", String.valueOf(typed.getAllErrors().get(0).getDefaultMessage()));
			}
			this.formKeys.once(form.formKey(), actor, verb);
			news.addFlashAttribute("notice", done);
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
			news.addFlashAttribute("keptRisk", form.words());
		}
		return "redirect:/patients/" + id + ("patient".equals(form.back()) ? "#risk" : "/care-team#risk");
	}

}
