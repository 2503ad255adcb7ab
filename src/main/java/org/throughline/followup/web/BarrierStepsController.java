package org.throughline.followup.web;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.BarrierSteps;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Says of an open step that it is what is done about something in the way.
 */
@Controller
class BarrierStepsController {

	private final BarrierSteps steps;

	private final PatientAccess access;

	private final Clock clock;

	BarrierStepsController(BarrierSteps steps, PatientAccess access, Clock clock) {
		this.steps = steps;
		this.access = access;
		this.clock = clock;
	}

	@PostMapping("/patients/{id}/barriers/{barrier}/steps")
	String isDoneAbout(Actor actor, @PathVariable UUID id, @PathVariable UUID barrier,
			@RequestParam(required = false) @Nullable UUID step, RedirectAttributes news) {
		this.access.require(actor, id, this.clock.instant());
		try {
			this.steps.isDoneAbout(actor, id, barrier, step, this.clock.instant());
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
		}
		return "redirect:/patients/" + id + "#barriers";
	}

}
