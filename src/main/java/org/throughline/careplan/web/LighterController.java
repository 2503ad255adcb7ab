package org.throughline.careplan.web;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.OneForBoth;
import org.throughline.followup.SeenStep;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A plan that asks too much is made lighter in one press.
 */
@Controller
class LighterController {

	private final OneForBoth merging;

	private final PatientAccess access;

	private final Clock clock;

	LighterController(OneForBoth merging, PatientAccess access, Clock clock) {
		this.merging = merging;
		this.access = access;
		this.clock = clock;
	}

	@PostMapping("/patients/{id}/plan/merges")
	String merge(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID one,
			@RequestParam(required = false) @Nullable UUID other,
			@RequestParam(required = false) @Nullable String seenOne,
			@RequestParam(required = false) @Nullable String seenOther, RedirectAttributes news) {
		try {
			if (one == null || other == null) {
				this.access.require(actor, id, this.clock.instant());
				throw new RefusedByRule("", "Choose which two.");
			}
			this.merging.make(actor, id, SeenStep.of(one, seenOne), SeenStep.of(other, seenOther),
					this.clock.instant());
			news.addFlashAttribute("notice", "One does for both now. The other is dropped; it can be reopened.");
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.getMessage());
		}
		return "redirect:/patients/" + id;
	}

}
