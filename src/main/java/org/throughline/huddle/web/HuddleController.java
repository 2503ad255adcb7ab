package org.throughline.huddle.web;

import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.throughline.huddle.HuddleService;
import org.throughline.huddle.PastHuddle;
import org.throughline.huddle.PastHuddles;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The huddle on the shared screen and on everybody's own device.
 */
@Controller
class HuddleController {

	private final HuddleService huddles;

	private final PastHuddles past;

	private final HuddleScreen screen;

	HuddleController(HuddleService huddles, PastHuddles past, HuddleScreen screen) {
		this.huddles = huddles;
		this.past = past;
		this.screen = screen;
	}

	@GetMapping("/huddle")
	String huddle(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
		return this.screen.page(actor, request, response, model);
	}

	/** What an open page asks for when something changed. */
	@GetMapping("/huddle/sheet")
	String sheet(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
		return HuddleScreen.isPartial(request) ? this.screen.refreshed(actor, request, response, model)
				: "redirect:/huddle";
	}

	@GetMapping("/huddle/{day:\\d{4}-\\d{2}-\\d{2}}")
	String day(@PathVariable LocalDate day, Actor actor, Model model) {
		PastHuddle huddle = this.past.of(actor, day, this.screen.now());
		model.addAttribute("huddle", huddle);
		model.addAttribute("earlier", this.past.daysBefore(actor, day));
		return "huddle/day";
	}

	@PostMapping("/huddle")
	String host(Actor actor, HttpServletRequest request, Model model) {
		this.huddles.host(actor, this.screen.now());
		return this.screen.answer(actor, request, model);
	}

	@PostMapping("/huddle/clock")
	String clock(Actor actor, HttpServletRequest request, Model model) {
		this.huddles.startOrPauseClock(actor, this.screen.now());
		return this.screen.answer(actor, request, model);
	}

	@PostMapping("/huddle/names")
	String names(Actor actor, HttpServletRequest request, Model model) {
		NamesForAMinute.turn(request.getSession(), this.screen.now());
		return this.screen.answer(actor, request, model);
	}

	@PostMapping("/huddle/closing")
	String close(Actor actor, HttpServletRequest request, Model model) {
		this.huddles.close(actor, this.screen.now());
		return this.screen.answer(actor, request, model);
	}

}
