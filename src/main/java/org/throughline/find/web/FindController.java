package org.throughline.find.web;

import java.time.Clock;
import java.time.Instant;

import org.throughline.clinic.Clinics;
import org.throughline.find.Finder;
import org.throughline.patient.PatientSearch;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds patients, people and next steps. What is typed is posted, so that it stands in no
 * address.
 */
@Controller
class FindController {

	private final Finder finder;

	private final Clinics clinics;

	private final Clock clock;

	FindController(Finder finder, Clinics clinics, Clock clock) {
		this.finder = finder;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/find")
	String ask() {
		return "find/find";
	}

	@PostMapping("/find")
	String find(Actor actor, @RequestParam(defaultValue = "") String q,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Model model) {
		Instant now = this.clock.instant();
		String typed = q.substring(0, Math.min(q.length(), PatientSearch.LONGEST));
		model.addAttribute("typed", typed);
		model.addAttribute("finds", this.finder.find(actor, typed, now));
		model.addAttribute("now", now);
		model.addAttribute("calendar", this.clinics.get(actor.clinicId()).calendar());
		return part ? "find/hits :: answer" : "find/find";
	}

}
