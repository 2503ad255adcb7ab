package org.throughline.huddle.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * When a rule says no at the huddle, or somebody was first: the sheet as it is now, with
 * what happened on top.
 */
@ControllerAdvice(assignableTypes = { HuddleController.class, HuddleRowController.class, HuddleDecisionController.class,
		HuddleHoldingController.class, HuddleNoteController.class })
@Order(Ordered.HIGHEST_PRECEDENCE)
class HuddleRefusals {

	private final HuddleScreen screen;

	HuddleRefusals(HuddleScreen screen) {
		this.screen = screen;
	}

	@ExceptionHandler
	String refused(RefusedByRule refused, Actor actor, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes flash) {
		return show(refused.text(), HttpStatus.UNPROCESSABLE_CONTENT, actor, request, response, model, flash);
	}

	@ExceptionHandler
	String changed(ChangedMeanwhile changed, Actor actor, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes flash) {
		return show(changed.text(), HttpStatus.CONFLICT, actor, request, response, model, flash);
	}

	private String show(String problem, HttpStatus status, Actor actor, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		if (HuddleScreen.isPartial(request)) {
			response.setStatus(status.value());
			response.setHeader("HX-Retarget", "#huddle-live");
			response.setHeader("HX-Reswap", "innerHTML");
		}
		flash.addFlashAttribute("problem", problem);
		model.addAttribute("refused", problem);
		return this.screen.answer(actor, request, model);
	}

}
