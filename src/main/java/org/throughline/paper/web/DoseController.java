package org.throughline.paper.web;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.paper.DoseWords;
import org.throughline.paper.PaperChoice;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A prescriber or nurse confirms a line with a dose in it, on whichever paper holds it
 * back, and is back on that paper.
 */
@Controller
class DoseController {

	private final DoseWords doses;

	private final Clock clock;

	DoseController(DoseWords doses, Clock clock) {
		this.doses = doses;
		this.clock = clock;
	}

	@PostMapping({ "/patients/{id}/plan/doses/{step}", "/patients/{id}/plan/doses" })
	String confirm(@PathVariable UUID id, @PathVariable(required = false) @Nullable UUID step,
			@RequestParam(defaultValue = "") String line, @RequestParam(defaultValue = "") String on,
			@RequestParam(required = false) @Nullable UUID whose, @ModelAttribute("choice") PaperChoice choice,
			Actor actor, RedirectAttributes flash) {
		try {
			if (step != null) {
				this.doses.confirm(actor, id, step, line, this.clock.instant());
			}
			else {
				this.doses.confirmWords(actor, id, line, this.clock.instant());
			}
			flash.addFlashAttribute("notice", "Confirmed for today. The line prints.");
		}
		catch (RefusedByRule ex) {
			flash.addFlashAttribute("problem", ex.getMessage());
		}
		return "redirect:/patients/%s/%s%s".formatted(id, paper(on, whose), choice.query());
	}

	/** The paper on which it was confirmed. */
	private static String paper(String on, @Nullable UUID whose) {
		return switch (on) {
			case "slip" -> "slip";
			case "safety" -> (whose != null) ? "contact-people/%s/safety-plan".formatted(whose) : "safety-plan/paper";
			case "letter" -> (whose != null) ? "care-team/%s/letter".formatted(whose) : "care-team";
			default -> "plan/paper";
		};
	}

}
