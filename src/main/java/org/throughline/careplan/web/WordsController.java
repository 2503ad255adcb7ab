package org.throughline.careplan.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.Piece;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writes down what the patient said; the first words start the plan. All of it can be
 * read back.
 */
@Controller
@RequestMapping("/patients/{id}/plan/words")
class WordsController {

	private static final int LONGEST_WHY = 200;

	private final CarePlanService service;

	private final PlanPages pages;

	private final PatientAccess access;

	private final FormKeys formKeys;

	private final PlanDrafts drafts;

	private final Clock clock;

	WordsController(CarePlanService service, PlanPages pages, PatientAccess access, FormKeys formKeys,
			PlanDrafts drafts, Clock clock) {
		this.service = service;
		this.pages = pages;
		this.access = access;
		this.formKeys = formKeys;
		this.drafts = drafts;
		this.clock = clock;
	}

	@GetMapping
	String all(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer page,
			Model model) {
		Instant now = this.clock.instant();
		return this.pages.words(actor, this.access.open(actor, id, "all that was said", now), Piece.asked(page), model,
				now);
	}

	@PostMapping
	String heard(Actor actor, @PathVariable UUID id, @Valid WordsForm wordsForm, BindingResult sent, Model model,
			HttpServletResponse response, RedirectAttributes news) {
		BindingResult errors = Retyped.of("wordsForm", wordsForm, sent, model);
		Instant now = this.clock.instant();
		if (!errors.hasErrors()) {
			try {
				NewWords said = wordsForm.said();
				this.formKeys.once(wordsForm.formKey(), actor, () -> {
					this.drafts.forgetWords(actor, id);
					return this.service.heard(actor, id, said, now);
				});
				news.addFlashAttribute("notice", "Written down, as it was said.");
				return "redirect:/patients/" + id + "/plan";
			}
			catch (RefusedByRule refused) {
				Refusals.onto(errors, refused);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return this.pages.page(actor, this.access.require(actor, id, now), model, now);
	}

	@PostMapping("/{words}/past")
	String noLongerSo(Actor actor, @PathVariable UUID id, @PathVariable UUID words,
			@RequestParam(required = false) @Nullable String why, RedirectAttributes news) {
		try {
			this.service.noLongerSo(actor, id, words, reason(why), this.clock.instant());
			news.addFlashAttribute("notice", "It stays as it was said, and is no longer so.");
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
			news.addFlashAttribute("youWrote", why);
		}
		return "redirect:/patients/" + id + "/plan";
	}

	/** One line, no longer than is kept. */
	private static @Nullable String reason(@Nullable String typed) {
		String reason = (typed != null) ? Texts.line(typed) : null;
		if (reason != null && reason.codePointCount(0, reason.length()) > LONGEST_WHY) {
			throw new RefusedByRule("why", "Keep the reason under %d characters.".formatted(LONGEST_WHY + 1));
		}
		return reason;
	}

}
