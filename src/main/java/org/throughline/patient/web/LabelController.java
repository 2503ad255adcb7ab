package org.throughline.patient.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.patient.CarriedLabels;
import org.throughline.patient.LabelToKeep;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Keeps a word from elsewhere as somebody's word, lets anybody on the team question it,
 * and sets it aside.
 */
@Controller
class LabelController {

	private static final int LONGEST = 200;

	/** As long as it may be when the label is kept. */
	private static final int LONGEST_ACCOUNT = 280;

	private final CarriedLabels labels;

	private final PatientAccess access;

	private final FormKeys keys;

	private final Clock clock;

	LabelController(CarriedLabels labels, PatientAccess access, FormKeys keys, Clock clock) {
		this.labels = labels;
		this.access = access;
		this.keys = keys;
		this.clock = clock;
	}

	@PostMapping("/patients/{id}/labels")
	String keep(Actor actor, @PathVariable UUID id, @Valid LabelForm labelForm, BindingResult sent, Model model,
			HttpServletResponse response) {
		BindingResult errors = Retyped.of("labelForm", labelForm, sent, model);
		Instant now = this.clock.instant();
		String label = Texts.clean(labelForm.label());
		String saidBy = Texts.clean(labelForm.saidBy());
		LocalDate saidOn = labelForm.saidOn();
		if (!errors.hasErrors() && label != null && saidBy != null && saidOn != null) {
			try {
				LabelToKeep kept = new LabelToKeep(id, label, saidBy, saidOn, Texts.clean(labelForm.account()));
				this.keys.once(labelForm.formKey(), actor, () -> this.labels.keep(actor, kept, now));
				return back(id);
			}
			catch (RefusedByRule refused) {
				Refusals.onto(errors, refused);
			}
		}
		model.addAttribute("patient", this.access.open(actor, id, "words from elsewhere", now));
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return "patient/label";
	}

	@PostMapping("/patients/{id}/labels/{label}/questions")
	String question(Actor actor, @PathVariable UUID id, @PathVariable UUID label,
			@RequestParam(defaultValue = "") String question, @RequestParam(required = false) @Nullable UUID formKey,
			RedirectAttributes news) {
		return said(actor, id, question, LONGEST, news, (words) -> this.keys.once(formKey, actor,
				() -> this.labels.question(actor, id, label, words, this.clock.instant())));
	}

	@PostMapping("/patients/{id}/labels/{label}/account")
	String account(Actor actor, @PathVariable UUID id, @PathVariable UUID label,
			@RequestParam(defaultValue = "") String account, @RequestParam(defaultValue = "") String was,
			RedirectAttributes news) {
		return said(actor, id, account, LONGEST_ACCOUNT, news,
				(words) -> this.labels.account(actor, id, label, words, Texts.line(was), this.clock.instant()));
	}

	@PostMapping("/patients/{id}/labels/{label}/setting-aside")
	String setAside(Actor actor, @PathVariable UUID id, @PathVariable UUID label,
			@RequestParam(defaultValue = "") String why, RedirectAttributes news) {
		return said(actor, id, why, LONGEST, news,
				(words) -> this.labels.setAside(actor, id, label, words, this.clock.instant()));
	}

	private String said(Actor actor, UUID id, String typed, int longest, RedirectAttributes news,
			Consumer<String> then) {
		this.access.require(actor, id, this.clock.instant());
		String words = Texts.line(typed);
		if (words == null || words.codePointCount(0, words.length()) > longest) {
			news.addFlashAttribute("problem",
					(words == null) ? "Write a few words." : "Keep it under %d characters.".formatted(longest + 1));
			news.addFlashAttribute("youWrote", words);
			return back(id);
		}
		then.accept(words);
		return back(id);
	}

	private static String back(UUID patientId) {
		return "redirect:/patients/" + patientId + "#labels";
	}

}
