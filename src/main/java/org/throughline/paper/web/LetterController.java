package org.throughline.paper.web;

import java.time.Clock;
import java.util.UUID;

import org.throughline.paper.DoseWords;
import org.throughline.paper.Letters;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The letter that asks a clinician elsewhere for their yes: to print, or to copy.
 */
@Controller
class LetterController {

	private final Letters letters;

	private final Clock clock;

	LetterController(Letters letters, Clock clock) {
		this.letters = letters;
		this.clock = clock;
	}

	@GetMapping("/patients/{id}/care-team/{member}/letter")
	String show(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
		model.addAttribute("letter", this.letters.write(actor, id, member, this.clock.instant()));
		model.addAttribute("member", member);
		model.addAttribute("mayConfirm", DoseWords.mayConfirm(actor));
		return "paper/letter";
	}

	/** The same as a page of nothing but text. */
	@GetMapping(path = "/patients/{id}/care-team/{member}/letter/text", produces = "text/plain;charset=UTF-8")
	@ResponseBody
	String text(Actor actor, @PathVariable UUID id, @PathVariable UUID member) {
		return this.letters.write(actor, id, member, this.clock.instant()).text();
	}

}
