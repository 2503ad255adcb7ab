package org.throughline.settings.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.validation.Valid;
import org.throughline.responsibility.OwnKinds;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is looked after at this clinic beside the kinds that every clinic knows.
 */
@Controller
class OwnKindController {

	private final OwnKinds ownKinds;

	private final Clock clock;

	OwnKindController(OwnKinds ownKinds, Clock clock) {
		this.ownKinds = ownKinds;
		this.clock = clock;
	}

	@PostMapping("/clinic/responsibilities")
	String add(Actor actor, @Valid @ModelAttribute("ownKind") OwnKindForm form, BindingResult typed,
			RedirectAttributes next) {
		if (typed.hasErrors()) {
			refuse(form, typed.getFieldErrorCount("name") > 0 ? "Say what is looked after in one line of 40 letters."
					: "Choose who may hold it.", next);
		}
		else {
			try {
				this.ownKinds.add(actor, form.name().strip(), form.who(), this.clock.instant());
				next.addFlashAttribute("notice", "It can be looked after from now on.");
			}
			catch (RefusedByRule refused) {
				refuse(form, refused.text(), next);
			}
		}
		return "redirect:/clinic#own-kinds";
	}

	/** What was typed stands in the form again. */
	private static void refuse(OwnKindForm form, String why, RedirectAttributes next) {
		next.addFlashAttribute("problem", why);
		next.addFlashAttribute("ownKindName", form.name());
		next.addFlashAttribute("ownKindWho", form.who().name());
	}

	@PostMapping("/clinic/responsibilities/{id}/retirement")
	String retire(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
		this.ownKinds.retire(actor, id, this.clock.instant());
		next.addFlashAttribute("notice", "It is not offered any more. Patients who have it keep it.");
		return "redirect:/clinic#own-kinds";
	}

}
