package org.throughline.patient.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.patient.BarrierKind;
import org.throughline.patient.Barriers;
import org.throughline.patient.BlockableSteps;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.shared.web.Choices;
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
 * Keeps what gets in somebody's way in view, until it is out of the way.
 */
@Controller
class BarrierController {

	private static final int LONGEST_HOW = 200;

	private final Barriers barriers;

	private final BlockableSteps steps;

	private final PatientAccess access;

	private final FormKeys formKeys;

	private final Clock clock;

	BarrierController(Barriers barriers, BlockableSteps steps, PatientAccess access, FormKeys formKeys, Clock clock) {
		this.barriers = barriers;
		this.steps = steps;
		this.access = access;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@PostMapping("/patients/{id}/barriers")
	String note(Actor actor, @PathVariable UUID id, @Valid BarrierForm barrierForm, BindingResult sent, Model model,
			HttpServletResponse response) {
		BindingResult errors = Retyped.of("barrierForm", barrierForm, sent, model);
		Instant now = this.clock.instant();
		Refused refused = new Refused(errors);
		String account = Texts.clean(barrierForm.account());
		BarrierKind kind = kind(barrierForm.kind());
		if (account == null) {
			refused.at("account", "Write what gets in the way, in their words where you can.");
		}
		if (kind == null) {
			refused.at("kind", "Choose what it is about.");
		}
		if (account != null && kind != null && !refused.any()) {
			boolean theirs = Boolean.TRUE.equals(barrierForm.inTheirWords());
			try {
				this.formKeys.once(barrierForm.formKey(), actor,
						() -> this.barriers.note(actor, id, kind, account, theirs, barrierForm.blockedStep(), now));
				return back(id);
			}
			catch (RefusedByRule rule) {
				Refusals.onto(errors, rule);
			}
		}
		model.addAttribute("patient", this.access.open(actor, id, "barriers", now));
		model.addAttribute("kinds", Choices.byName(BarrierKind.values(), BarrierKind::label));
		model.addAttribute("openSteps", this.steps.ofPatient(actor, id, now));
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return "patient/barrier";
	}

	@PostMapping("/patients/{id}/barriers/{barrier}/clearing")
	String clear(Actor actor, @PathVariable UUID id, @PathVariable UUID barrier,
			@RequestParam(defaultValue = "") String how, RedirectAttributes news) {
		try {
			this.barriers.clear(actor, id, barrier, how(how), this.clock.instant());
		}
		catch (RefusedByRule ex) {
			news.addFlashAttribute("problem", ex.text());
			news.addFlashAttribute("youWrote", how);
		}
		return back(id);
	}

	/** No longer than is kept. */
	private static @Nullable String how(String typed) {
		String how = Texts.line(typed);
		if (how != null && how.codePointCount(0, how.length()) > LONGEST_HOW) {
			throw new RefusedByRule("how", "Keep it under %d characters.".formatted(LONGEST_HOW + 1));
		}
		return how;
	}

	/** Which step it is in the way of, or none. */
	@PostMapping("/patients/{id}/barriers/{barrier}/blocked-step")
	String blocks(Actor actor, @PathVariable UUID id, @PathVariable UUID barrier,
			@RequestParam(required = false) @Nullable UUID blockedStep,
			@RequestParam(required = false) @Nullable String seen, RedirectAttributes news) {
		try {
			this.barriers.blocks(actor, id, barrier, blockedStep, seen, this.clock.instant());
		}
		catch (RefusedByRule ex) {
			news.addFlashAttribute("problem", ex.text());
		}
		return back(id);
	}

	@PostMapping("/patients/{id}/barriers/{barrier}/return")
	String isBack(Actor actor, @PathVariable UUID id, @PathVariable UUID barrier) {
		this.barriers.reopen(actor, id, barrier, this.clock.instant());
		return back(id);
	}

	private static String back(UUID patientId) {
		return "redirect:/patients/" + patientId + "#barriers";
	}

	private static @Nullable BarrierKind kind(@Nullable String typed) {
		return Arrays.stream(BarrierKind.values()).filter((kind) -> kind.name().equals(typed)).findFirst().orElse(null);
	}

}
