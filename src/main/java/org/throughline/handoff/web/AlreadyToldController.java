package org.throughline.handoff.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.handoff.AlreadyTold;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writes down what the patient has told already, or takes it back.
 */
@Controller
class AlreadyToldController {

	private final AlreadyTold alreadyTold;

	private final PatientAccess access;

	private final FormKeys formKeys;

	private final Clock clock;

	AlreadyToldController(AlreadyTold alreadyTold, PatientAccess access, FormKeys formKeys, Clock clock) {
		this.alreadyTold = alreadyTold;
		this.access = access;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@PostMapping("/patients/{id}/already-told")
	String heard(@PathVariable UUID id, @RequestParam(defaultValue = "") String what,
			@RequestParam(required = false) @Nullable UUID formKey,
			@RequestParam(required = false) @Nullable UUID handoff, Actor actor, RedirectAttributes flash) {
		Instant now = this.clock.instant();
		this.access.require(actor, id, now);
		try {
			String line = ToldLines.one(what);
			this.formKeys.once((formKey != null) ? formKey : Ids.next(), actor,
					() -> this.alreadyTold.heard(actor, id, null, line, now));
			flash.addFlashAttribute("notice", "Written down. Nobody has to ask for it again.");
		}
		catch (RefusedByRule refused) {
			flash.addFlashAttribute("problem", refused.text());
			flash.addFlashAttribute("keptTold", what);
		}
		return back(id, handoff);
	}

	@PostMapping("/already-told/{line}/removal")
	String takeBack(@PathVariable UUID line, @RequestParam(required = false) @Nullable UUID handoff, Actor actor,
			RedirectAttributes flash) {
		UUID patient = this.alreadyTold.takeBack(actor, line, this.clock.instant());
		flash.addFlashAttribute("notice", "Taken back.");
		return back(patient, handoff);
	}

	private static String back(UUID patient, @Nullable UUID handoff) {
		return (handoff != null) ? "redirect:/handoffs/" + handoff : "redirect:/patients/" + patient;
	}

}
