package org.throughline.weekend.web;

import java.time.Clock;
import java.time.Instant;

import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.weekend.Weekend;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Before the weekend: what will break while the clinic is closed.
 */
@Controller
class WeekendController {

	private final Weekend weekend;

	private final StaffDirectory staff;

	private final Clinics clinics;

	private final Clock clock;

	WeekendController(Weekend weekend, StaffDirectory staff, Clinics clinics, Clock clock) {
		this.weekend = weekend;
		this.staff = staff;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/before-the-weekend")
	String show(Actor actor, Model model) {
		Instant now = this.clock.instant();
		ClinicView clinic = this.clinics.get(actor.clinicId());
		model.addAttribute("now", now);
		model.addAttribute("clinic", clinic);
		model.addAttribute("calendar", clinic.calendar());
		model.addAttribute("names", this.staff.all());
		model.addAttribute("sheet", this.weekend.read(actor, now).orElse(null));
		return "weekend/before";
	}

}
