package org.throughline.handoff.web;

import java.time.Clock;
import java.util.UUID;

import org.throughline.handoff.BeforeLeaving;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Ticks what must happen before the patient leaves.
 */
@Controller
class BeforeLeavingController {

	private final BeforeLeaving beforeLeaving;

	private final Clock clock;

	BeforeLeavingController(BeforeLeaving beforeLeaving, Clock clock) {
		this.beforeLeaving = beforeLeaving;
		this.clock = clock;
	}

	@PostMapping("/handoffs/before-leaving/{line}")
	String tick(@PathVariable UUID line, @RequestParam(defaultValue = "true") boolean done, Actor actor) {
		UUID patient = this.beforeLeaving.tick(actor, line, done, this.clock.instant());
		return "redirect:/patients/" + patient;
	}

}
