package org.throughline.followup.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.StepCourse;
import org.throughline.shared.Texts;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who has a step: yes, not me, I'll take it, ask someone, hand over.
 */
@Controller
class AnswerController {

	private final FollowUpService followUps;

	private final StepCourse course;

	private final StepActs acts;

	AnswerController(FollowUpService followUps, StepCourse course, StepActs acts) {
		this.followUps = followUps;
		this.course = course;
		this.acts = acts;
	}

	@PostMapping("/next-steps/{id}/acceptance")
	ModelAndView accept(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("acceptance", actor, id, form, typed, next,
				(now) -> this.followUps.accept(actor, id, now));
	}

	@PostMapping("/next-steps/{id}/take")
	ModelAndView take(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("take", actor, id, form, typed, next, (now) -> this.followUps.take(actor, id, now));
	}

	@PostMapping("/next-steps/{id}/decline")
	ModelAndView decline(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("decline", actor, id, form, typed, next, (now) -> {
			this.followUps.decline(actor, id, form.why("Say why not, so that the next one knows."), now);
			next.addFlashAttribute("notice", "It is back with whoever asked, and shows as without an owner.");
		});
	}

	@PostMapping("/next-steps/{id}/ask")
	ModelAndView ask(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("ask", actor, id, form, typed, next,
				(now) -> this.followUps.ask(actor, form.seen(id), form.whom(), now));
	}

	@PostMapping("/next-steps/{id}/hand-over")
	ModelAndView handOver(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("hand-over", actor, id, form, typed, next,
				(now) -> this.followUps.handOver(actor, form.seen(id), form.whom(), Texts.clean(form.reason()), now));
	}

	/** Private: nobody else sees the mark. */
	@PostMapping("/next-steps/{id}/hardest")
	ModelAndView hardest(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("hardest", actor, id, form, typed, next, (now) -> {
			this.course.markHardest(actor, id, Boolean.TRUE.equals(form.hardest()), now);
			next.addFlashAttribute("notice", Boolean.TRUE.equals(form.hardest()) ? "It stands first. Only you see that."
					: "Not first any more.");
		});
	}

}
