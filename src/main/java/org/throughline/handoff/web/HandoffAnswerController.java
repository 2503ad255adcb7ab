package org.throughline.handoff.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.handoff.HandoffService;
import org.throughline.handoff.WithdrawnStep;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who has a handoff: taken, not me, given back, withdrawn, left before.
 */
@Controller
class HandoffAnswerController {

	private final HandoffService handoffs;

	private final HandoffActs acts;

	HandoffAnswerController(HandoffService handoffs, HandoffActs acts) {
		this.handoffs = handoffs;
		this.acts = acts;
	}

	@PostMapping("/handoffs/{id}/acceptance")
	String take(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID receiver, Actor actor,
			RedirectAttributes flash) {
		return this.acts.does(actor, flash, id, "You said yes. The next step is yours.", (now) -> {
			if (receiver != null && !receiver.equals(actor.staffId())) {
				this.handoffs.takeFor(actor, id, receiver, now);
			}
			else {
				this.handoffs.take(actor, id, now);
			}
		});
	}

	@PostMapping("/handoffs/{id}/decline")
	String decline(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Actor actor,
			RedirectAttributes flash) {
		return this.acts.does(actor, flash, id, "Said. Whoever asked you reads why.", reason,
				(now) -> this.handoffs.decline(actor, id, Reasons.required(reason), now));
	}

	@PostMapping("/handoffs/{id}/give-back")
	String giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Actor actor,
			RedirectAttributes flash) {
		return this.acts.does(actor, flash, id, "Given back.", reason,
				(now) -> this.handoffs.giveBack(actor, id, Reasons.required(reason), now));
	}

	@PostMapping("/handoffs/{id}/withdrawal")
	String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "DROPPED") WithdrawnStep becomes,
			@RequestParam(required = false) @Nullable UUID givenTo, Actor actor, RedirectAttributes flash) {
		return this.acts.does(actor, flash, id, "Taken back.", reason,
				(now) -> this.handoffs.withdraw(actor, id, Reasons.required(reason), becomes, givenTo, now));
	}

	@PostMapping("/handoffs/{id}/left-before")
	String leftBefore(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
		return this.acts.does(actor, flash, id, "Noted. A call today is asked of whoever handed over.",
				(now) -> this.handoffs.leftBefore(actor, id, now));
	}

}
