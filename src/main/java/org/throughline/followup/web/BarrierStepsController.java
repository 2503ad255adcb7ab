package org.throughline.followup.web;

import java.time.Clock;
import java.time.Instant;
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
 * Says of an open step that it is what is done about something in the way, or that it is
 * not.
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
			@RequestParam(required = false) @Nullable UUID step,
			@RequestParam(required = false) @Nullable UUID notAnyMore, RedirectAttributes news) {
		Instant now = this.clock.instant();
		this.access.require(actor, id, now);
		try {
			if (notAnyMore != null) {
				this.steps.isNotDoneAbout(actor, id, barrier, notAnyMore, now);
			}
			else {
				this.steps.isDoneAbout(actor, id, barrier, step, now);
			}
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
		}
		return "redirect:/patients/" + id + "#barriers";
	}

}
