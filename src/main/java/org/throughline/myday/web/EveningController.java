package org.throughline.myday.web;

import java.time.Clock;
import java.time.Instant;

import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.myday.Evening;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The end of a person's day: what they wait for, and who still waits for them.
 */
@Controller
class EveningController {

	private final Evening evening;

	private final Clinics clinics;

	private final Clock clock;

	EveningController(Evening evening, Clinics clinics, Clock clock) {
		this.evening = evening;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/end-of-day")
	String show(Actor actor, @RequestParam(defaultValue = "false") boolean all, Model model) {
		Instant now = this.clock.instant();
		ClinicView clinic = this.clinics.get(actor.clinicId());
		model.addAttribute("now", now);
		model.addAttribute("clinic", clinic);
		model.addAttribute("calendar", clinic.calendar());
		model.addAttribute("today", clinic.calendar().dayOf(now));
		model.addAttribute("sheet", this.evening.read(actor, all, now));
		return "myday/evening";
	}

}
