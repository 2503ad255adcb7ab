package org.throughline.careplan.web;

import java.time.Clock;
import java.util.UUID;

import org.throughline.careplan.CarePlanService;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "I'll keep it", for a plan that nobody keeps since our care began again.
 */
@Controller
class KeeperController {

	private final CarePlanService service;

	private final Clock clock;

	KeeperController(CarePlanService service, Clock clock) {
		this.service = service;
		this.clock = clock;
	}

	@PostMapping("/patients/{id}/plan/keeper")
	String keep(Actor actor, @PathVariable UUID id, RedirectAttributes news) {
		try {
			this.service.keep(actor, id, this.clock.instant());
			news.addFlashAttribute("notice", "You keep this plan.");
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
		}
		catch (ChangedMeanwhile changed) {
			news.addFlashAttribute("problem", changed.text());
		}
		return "redirect:/patients/" + id + "/plan";
	}

}
