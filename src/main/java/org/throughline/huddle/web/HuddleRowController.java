package org.throughline.huddle.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.throughline.huddle.HuddleService;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a patient off the huddle and brings a patient back.
 */
@Controller
@RequestMapping("/huddle/patients/{patientId}")
class HuddleRowController {

	private final HuddleService huddles;

	private final HuddleScreen screen;

	HuddleRowController(HuddleService huddles, HuddleScreen screen) {
		this.huddles = huddles;
		this.screen = screen;
	}

	@PostMapping("/talked-through")
	String talkThrough(@PathVariable UUID patientId, Actor actor, HttpServletRequest request, Model model,
			RedirectAttributes flash) {
		this.huddles.talkThrough(actor, patientId, this.screen.now());
		return this.screen.answer(HuddleScreen.UNDO, patientId, actor, request, model, flash);
	}

	@PostMapping("/letting-go")
	String letGo(@PathVariable UUID patientId, Actor actor, HttpServletRequest request, Model model,
			RedirectAttributes flash) {
		this.huddles.letGo(actor, patientId, this.screen.now());
		return this.screen.answer(HuddleScreen.UNDO, patientId, actor, request, model, flash);
	}

	/** Undo, and "Reopen" later. */
	@PostMapping("/return")
	String bringBack(@PathVariable UUID patientId, Actor actor, HttpServletRequest request, Model model,
			RedirectAttributes flash) {
		this.huddles.bringBack(actor, patientId, this.screen.now());
		return this.screen.answer(HuddleScreen.OPEN, patientId, actor, request, model, flash);
	}

}
