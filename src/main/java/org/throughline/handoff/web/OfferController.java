package org.throughline.handoff.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.handoff.AlreadyTold;
import org.throughline.handoff.HandoffService;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.Draft;
import org.throughline.workspace.DraftReader;
import org.throughline.workspace.Drafts;
import org.throughline.workspace.FormKeys;

/**
 * The handoff form: found, typed, previewed, saved once.
 */
@Controller
class OfferController {

	private static final String DRAFT = "handoff";

	private static final String FORM = "offerForm";

	private final HandoffService handoffs;

	private final AlreadyTold alreadyTold;

	private final OfferPage page;

	private final FormKeys formKeys;

	private final Drafts drafts;

	private final DraftReader draftReader;

	private final Clock clock;

	OfferController(HandoffService handoffs, AlreadyTold alreadyTold, OfferPage page, FormKeys formKeys, Drafts drafts,
			DraftReader draftReader, Clock clock) {
		this.handoffs = handoffs;
		this.alreadyTold = alreadyTold;
		this.page = page;
		this.formKeys = formKeys;
		this.drafts = drafts;
		this.draftReader = draftReader;
		this.clock = clock;
	}

	@GetMapping("/handoffs/new")
	ModelAndView empty(Actor actor, Model model) {
		return begin(actor, DRAFT, null, model);
	}

	@GetMapping("/patients/{patientId}/handoffs/new")
	ModelAndView about(@PathVariable UUID patientId, Actor actor, Model model) {
		return begin(actor, DRAFT + ":" + patientId, patientId, model);
	}

	/**
	 * The same form with what was typed: found people, a chosen patient, the preview,
	 * other words, another day.
	 */
	@PostMapping("/handoffs/new")
	ModelAndView typed(@ModelAttribute(FORM) OfferForm form, BindingResult typed, Actor actor, Model model,
			@RequestParam(required = false) @Nullable UUID choose,
			@RequestParam(required = false) @Nullable LocalDate useDay, @RequestParam Optional<String> change,
			@RequestParam(required = false) @Nullable String useWords,
			@RequestParam(defaultValue = "concern") String hintIn,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
		OfferForm next = changed(form, choose, useDay, change.isPresent(), hintIn, useWords);
		model.addAttribute(FORM, next);
		if (next == form) {
			Retyped.of(FORM, form, typed, model);
		}
		return show(actor, next, choose != null, htmx != null, HttpStatus.OK, model);
	}

	@PostMapping("/handoffs")
	ModelAndView save(@Valid @ModelAttribute(FORM) OfferForm form, BindingResult sent, Actor actor, Model model,
			RedirectAttributes flash) {
		Instant now = this.clock.instant();
		BindingResult typed = Retyped.of(FORM, form, sent, model);
		UUID key = form.formKey();
		if (!typed.hasErrors() && key != null) {
			try {
				Instant due = this.page.choices(this.page.clinic(actor, form, now), now).due(form);
				UUID id = this.formKeys.once(key, actor, () -> {
					UUID saved = this.handoffs.offer(actor, form.toOffer(due), now);
					tell(actor, form, saved, now);
					this.drafts.forget(actor, draftOf(form));
					return saved;
				});
				flash.addFlashAttribute("notice", form.here().isEmpty()
						? "Handed over. It is yours until one of them says yes." : "Handed over and taken.");
				return new ModelAndView("redirect:/handoffs/" + id);
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		return show(actor, form, false, false, HttpStatus.UNPROCESSABLE_CONTENT, model);
	}

	private ModelAndView begin(Actor actor, String draftName, @Nullable UUID patientId, Model model) {
		Instant now = this.clock.instant();
		Optional<Draft> draft = this.drafts.load(actor, draftName);
		OfferForm fresh = OfferForm.empty(draftName, patientId,
				this.page.choices(this.page.clinic(actor, OfferForm.empty(draftName, patientId, ""), now), now)
					.first());
		Optional<OfferForm> kept = draft.map((one) -> this.draftReader.read(one, OfferForm.class))
			.filter((one) -> one.holdsSomething() && stillThere(actor, one, now));
		OfferForm form = kept.orElse(fresh);
		if (kept.isPresent()) {
			model.addAttribute("startedAt", draft.map(Draft::startedAt).orElse(null));
		}
		model.addAttribute(FORM, form);
		return show(actor, form, true, false, HttpStatus.OK, model);
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

	private static OfferForm changed(OfferForm form, @Nullable UUID choose, @Nullable LocalDate useDay, boolean change,
			String hintIn, @Nullable String useWords) {
		if (change) {
			return form.about(null);
		}
		if (choose != null) {
			return form.about(choose);
		}
		if (useDay != null) {
			return form.dueOn(useDay);
		}
		return (useWords != null) ? form.saying(hintIn, useWords) : form;
	}

	private boolean stillThere(Actor actor, OfferForm kept, Instant now) {
		try {
			this.page.clinic(actor, kept, now);
			return true;
		}
		catch (NotFound ex) {
			return false;
		}
	}

	private void tell(Actor actor, OfferForm form, UUID handoffId, Instant now) {
		UUID patientId = Objects.requireNonNull(form.patientId());
		ToldLines.of(form.alreadyTold())
			.forEach((line) -> this.alreadyTold.heard(actor, patientId, handoffId, line, now));
	}

	private static String draftOf(OfferForm form) {
		return form.draft().startsWith(DRAFT) ? form.draft() : DRAFT;
	}

}
