package org.throughline.calls.web;

import java.time.Clock;
import java.time.Instant;

import org.throughline.calls.CallList;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.progress.ContactOutcome;
import org.throughline.progress.ContactWay;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * My calls of today, as a page and on paper.
 */
@Controller
class CallsController {

	private final CallList calls;

	private final Clinics clinics;

	private final Clock clock;

	CallsController(CallList calls, Clinics clinics, Clock clock) {
		this.calls = calls;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/calls")
	String show(Actor actor, @RequestParam(defaultValue = "false") boolean all, Model model) {
		Instant now = this.clock.instant();
		ClinicView clinic = this.clinics.get(actor.clinicId());
		model.addAttribute("now", now);
		model.addAttribute("clinic", clinic);
		model.addAttribute("calendar", clinic.calendar());
		model.addAttribute("today", clinic.calendar().dayOf(now));
		model.addAttribute("sheet", this.calls.read(actor, all, now));
		model.addAttribute("outcomes", ContactOutcome.of(ContactWay.CALL_OUT));
		return "calls/calls";
	}

}
