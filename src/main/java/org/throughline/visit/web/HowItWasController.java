package org.throughline.visit.web;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.staff.Actor;
import org.throughline.visit.VisitOutcomes;
import org.throughline.visit.VisitView;
import org.throughline.visit.Visits;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Notes how a visit was for somebody who came: a lot, or that something got easier.
 */
@Controller
class HowItWasController {

	private static final int LONGEST_ANSWER = 280;

	private final VisitOutcomes outcomes;

	private final Visits visits;

	private final Clock clock;

	HowItWasController(VisitOutcomes outcomes, Visits visits, Clock clock) {
		this.outcomes = outcomes;
		this.visits = visits;
		this.clock = clock;
	}

	/** Some stay away for weeks after such a visit: a gentle call is offered. */
	@PostMapping("/visits/{id}/hard")
	String hard(@PathVariable UUID id, Actor actor, RedirectAttributes next) {
		VisitView visit = this.visits.get(actor, id);
		try {
			this.outcomes.feltHard(actor, id, this.clock.instant());
		}
		catch (RefusedByRule refused) {
			next.addFlashAttribute("problem", refused.getMessage());
			return Onward.back(visit);
		}
		return Onward.gentleCall("AFTER_HARD_VISIT", visit, next);
	}

	@PostMapping("/visits/{id}/easier")
	String easier(@PathVariable UUID id, @RequestParam(defaultValue = "") String gotEasier,
			@RequestParam(defaultValue = "false") String nothingYet, Actor actor, RedirectAttributes next) {
		VisitView visit = this.visits.get(actor, id);
		try {
			this.outcomes.askedWhatGotEasier(actor, id, easierLine(gotEasier), "true".equals(nothingYet),
					this.clock.instant());
			next.addFlashAttribute("notice", "Written down.");
		}
		catch (RefusedByRule refused) {
			next.addFlashAttribute("problem", refused.getMessage());
			next.addFlashAttribute("keptEasier", gotEasier);
		}
		return Onward.back(visit);
	}

	/** No longer than is kept. */
	private static @Nullable String easierLine(String typed) {
		String line = Texts.line(typed);
		if (line != null && line.codePointCount(0, line.length()) > LONGEST_ANSWER) {
			throw new RefusedByRule("gotEasier", "Keep it under %d characters.".formatted(LONGEST_ANSWER + 1));
		}
		return line;
	}

}
