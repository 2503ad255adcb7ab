package org.throughline.safetyplan.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.safetyplan.SafetyPlanCopies;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Keeps who has a safety plan on paper.
 */
@Controller
class SafetyCopyController {

	private final SafetyPlanCopies copies;

	private final FormKeys keys;

	private final Clock clock;

	SafetyCopyController(SafetyPlanCopies copies, FormKeys keys, Clock clock) {
		this.copies = copies;
		this.keys = keys;
		this.clock = clock;
	}

	@PostMapping("/patients/{id}/safety-plan/copies")
	String give(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID person,
			@RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable UUID formKey, RedirectAttributes news) {
		Instant now = this.clock.instant();
		try {
			this.keys.once(formKey, actor, () -> this.copies.give(actor, id, person, version, now));
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
		}
		return back(id);
	}

	@PostMapping("/patients/{id}/safety-plan/copies/{copy}/removal")
	String takeBack(Actor actor, @PathVariable UUID id, @PathVariable UUID copy) {
		this.copies.takeBack(actor, id, copy, this.clock.instant());
		return back(id);
	}

	private static String back(UUID patientId) {
		return "redirect:/patients/" + patientId + "/safety-plan";
	}

}
