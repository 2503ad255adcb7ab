package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import org.throughline.careteam.MayLeaves;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The patient says what may leave the clinic to somebody of their care team who works
 * elsewhere.
 */
@Controller
class MayLeaveController {

	private final MayLeaves leaves;

	private final PatientAccess access;

	private final Clock clock;

	MayLeaveController(MayLeaves leaves, PatientAccess access, Clock clock) {
		this.leaves = leaves;
		this.access = access;
		this.clock = clock;
	}

	@PostMapping("/patients/{id}/care-team/{member}/may-leave")
	String said(Actor actor, @PathVariable UUID id, @PathVariable UUID member,
			@Valid @ModelAttribute("mayLeaveForm") MayLeaveForm form, BindingResult typed, RedirectAttributes news) {
		Instant now = this.clock.instant();
		this.access.require(actor, id, now);
		try {
			if (typed.hasErrors()) {
				throw new RefusedByRule("", "That day cannot be read. Choose it again.");
			}
			this.leaves.said(actor, id, member, form.chosen(), form.way(), form.askedOn(), now);
			news.addFlashAttribute("notice", "Kept.");
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
		}
		return "redirect:/patients/" + id + "/care-team";
	}

}
