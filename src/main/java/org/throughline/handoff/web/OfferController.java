package org.throughline.handoff.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.SavedAlready;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The handoff form: found, typed, previewed, saved once.
 */
@Controller
class OfferController {

	private static final String FORM = "offerForm";

	/** What answers as somebody types: the form itself stays as it is. */
	private static final String PREVIEW = "seen";

	private final OfferSaving saving;

	private final OfferPage page;

	private final OfferDrafts drafts;

	private final Clock clock;

	OfferController(OfferSaving saving, OfferPage page, OfferDrafts drafts, Clock clock) {
		this.saving = saving;
		this.page = page;
		this.drafts = drafts;
		this.clock = clock;
	}

	@GetMapping("/handoffs/new")
	ModelAndView empty(Actor actor, Model model) {
		return begin(actor, OfferDrafts.ABOUT_NOBODY, null, model);
	}

	@GetMapping("/patients/{patientId}/handoffs/new")
	ModelAndView about(@PathVariable UUID patientId, Actor actor, Model model) {
		return begin(actor, OfferDrafts.about(patientId), patientId, model);
	}

	/**
	 * The same form with what was typed: found people, a chosen patient, the preview,
	 * other words, another day.
	 */
	@PostMapping("/handoffs/new")
	ModelAndView typed(@ModelAttribute(FORM) OfferForm form, BindingResult typed, OfferChange change, Actor actor,
			Model model, @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
			@RequestHeader(name = "HX-Target", required = false) @Nullable String target) {
		OfferForm next = change.in(form);
		model.addAttribute(FORM, next);
		if (next == form) {
			Retyped.of(FORM, form, typed, model);
		}
		if (!PREVIEW.equals(target)) {
			asksWhatGotEasier(actor, next, model);
		}
		return show(actor, next, change.choose() != null, htmx != null, HttpStatus.OK, model);
	}

	@PostMapping("/handoffs")
	ModelAndView save(@Valid @ModelAttribute(FORM) OfferForm form, BindingResult sent, Actor actor, Model model,
			RedirectAttributes flash) {
		Instant now = this.clock.instant();
		BindingResult typed = Retyped.of(FORM, form, sent, model);
		if (!typed.hasErrors()) {
			try {
				Instant due = this.page.choices(this.page.clinic(actor, form, now), now).due(form);
				UUID id = this.saving.save(actor, form, due, now);
				flash.addFlashAttribute("notice", form.here().isEmpty()
						? "Handed over. It is yours until one of them says yes." : "Handed over and taken.");
				return new ModelAndView("redirect:/handoffs/" + id);
			}
			catch (SavedAlready before) {
				typed.reject("saved", before.text());
				model.addAttribute("savedAs", before.saved());
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		asksWhatGotEasier(actor, form, model);
		return show(actor, form, false, false,
				model.containsAttribute("savedAs") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT, model);
	}

	private ModelAndView begin(Actor actor, String draft, @Nullable UUID patientId, Model model) {
		Instant now = this.clock.instant();
		OfferForm fresh = this.page.empty(actor, draft, patientId, now);
		Optional<OfferDrafts.Kept> kept = this.drafts.kept(actor, draft, now);
		kept.ifPresent((one) -> model.addAttribute("startedAt", one.startedAt()));
		OfferForm form = kept.map(OfferDrafts.Kept::form).orElse(fresh);
		model.addAttribute(FORM, form);
		asksWhatGotEasier(actor, form, model);
		return show(actor, form, true, false, HttpStatus.OK, model);
	}

	private void asksWhatGotEasier(Actor actor, OfferForm form, Model model) {
		model.addAttribute("asksEasier", this.page.asksWhatGotEasier(actor, form, this.clock.instant()));
	}

	private ModelAndView show(Actor actor, OfferForm form, boolean opened, boolean htmx, HttpStatus status,
			Model model) {
		Instant now = this.clock.instant();
		model.addAttribute("sheet", this.page.sheet(actor, form, opened, now));
		model.addAttribute("now", now);
		model.addAttribute("back",
				form.draft().contains(":") ? "/patients/" + form.patientId() + "/handoffs/new" : "/handoffs/new");
		return new ModelAndView(htmx ? "handoff/new :: main" : "handoff/new", model.asMap(), status);
	}

}
