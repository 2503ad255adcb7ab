package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.careteam.MayLeaves;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

	private final CareTeamPages pages;

	private final PatientAccess access;

	private final Clock clock;

	MayLeaveController(MayLeaves leaves, CareTeamPages pages, PatientAccess access, Clock clock) {
		this.leaves = leaves;
		this.pages = pages;
		this.access = access;
		this.clock = clock;
	}

	@PostMapping("/patients/{id}/care-team/{member}/may-leave")
	String said(Actor actor, @PathVariable UUID id, @PathVariable UUID member,
			@Valid @ModelAttribute("mayLeaveForm") MayLeaveForm form, BindingResult sent, Model model,
			HttpServletResponse response, RedirectAttributes news) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		try {
			if (Retyped.of("mayLeaveForm", form, sent, model).hasErrors()) {
				throw new RefusedByRule("", "That day cannot be read. Choose it again.");
			}
			this.leaves.said(actor, id, member, form.said(), now);
			news.addFlashAttribute("notice", "Kept.");
			return "redirect:/patients/" + id + "/care-team";
		}
		catch (RefusedByRule refused) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			model.addAttribute("notKept", refused.text());
		}
		catch (ChangedMeanwhile changed) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("notKept", changed.text());
		}
		model.addAttribute("saidOf", member);
		return this.pages.page(actor, patient, model, now);
	}

}
