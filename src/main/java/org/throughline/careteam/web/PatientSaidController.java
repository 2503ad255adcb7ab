package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.careteam.ContactTopics;
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
 * The patient says what a contact may be told, and what may leave the clinic to somebody
 * of their care team who works elsewhere.
 */
@Controller
class PatientSaidController {

	private final ContactTopics topics;

	private final MayLeaves leaves;

	private final CareTeamPages pages;

	private final PatientAccess access;

	private final Clock clock;

	PatientSaidController(ContactTopics topics, MayLeaves leaves, CareTeamPages pages, PatientAccess access,
			Clock clock) {
		this.topics = topics;
		this.leaves = leaves;
		this.pages = pages;
		this.access = access;
		this.clock = clock;
	}

	@PostMapping("/patients/{id}/contact-people/{person}/topics")
	String mayBeTold(Actor actor, @PathVariable UUID id, @PathVariable UUID person,
			@Valid @ModelAttribute("topicForm") TopicForm form, BindingResult sent, Model model,
			HttpServletResponse response, RedirectAttributes news) {
		BindingResult typed = Retyped.of("topicForm", form, sent, model);
		if (isKept(actor, id, typed, (now) -> this.topics.mayBeTold(actor, id, person, form.said(), now), model,
				response)) {
			news.addFlashAttribute("notice", "Kept.");
			return "redirect:/patients/" + id + "/care-team#contacts";
		}
		return again(actor, id, person, model);
	}

	@PostMapping("/patients/{id}/care-team/{member}/may-leave")
	String mayLeave(Actor actor, @PathVariable UUID id, @PathVariable UUID member,
			@Valid @ModelAttribute("mayLeaveForm") MayLeaveForm form, BindingResult sent, Model model,
			HttpServletResponse response, RedirectAttributes news) {
		BindingResult typed = Retyped.of("mayLeaveForm", form, sent, model);
		if (isKept(actor, id, typed, (now) -> this.leaves.said(actor, id, member, form.said(), now), model, response)) {
			news.addFlashAttribute("notice", "Kept.");
			return "redirect:/patients/" + id + "/care-team";
		}
		return again(actor, id, member, model);
	}

	private boolean isKept(Actor actor, UUID patientId, BindingResult typed, Consumer<Instant> keeping, Model model,
			HttpServletResponse response) {
		Instant now = this.clock.instant();
		this.access.require(actor, patientId, now);
		try {
			if (typed.hasErrors()) {
				throw new RefusedByRule("", "That day cannot be read. Choose it again.");
			}
			keeping.accept(now);
			return true;
		}
		catch (RefusedByRule refused) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			model.addAttribute("notKept", refused.text());
		}
		catch (ChangedMeanwhile changed) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("notKept", changed.text());
		}
		return false;
	}

	private String again(Actor actor, UUID patientId, UUID whom, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, patientId, now);
		model.addAttribute("saidOf", whom);
		return this.pages.page(actor, patient, model, now);
	}

}
