package org.throughline.handoff.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.handoff.HandoffPassing;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * On to someone better, or kept after all.
 */
@Controller
class PassController {

	private static final int LONGEST = 160;

	private final HandoffPassing passing;

	private final HandoffActs acts;

	PassController(HandoffPassing passing, HandoffActs acts) {
		this.passing = passing;
		this.acts = acts;
	}

	@PostMapping("/handoffs/{id}/passing")
	String passOn(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID passTo,
			@RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes flash) {
		return this.acts.does(actor, flash, id, "Passed on. They are asked, and whoever handed over is told.", reason,
				(now) -> this.passing.passOn(actor, id, passTo, Reasons.required(reason, "passWhy",
						"Why are they better? One sentence they can read.", LONGEST), now));
	}

	@PostMapping("/handoffs/{id}/keeping")
	String keep(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
		return this.acts.does(actor, flash, id, "You keep it. Nobody else is asked.",
				(now) -> this.passing.keep(actor, id, now));
	}

}
