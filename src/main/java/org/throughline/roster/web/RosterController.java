package org.throughline.roster.web;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientSearch;
import org.throughline.roster.Roster;
import org.throughline.roster.RosterFilter;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of patients, filtered or searched. A search is posted, so that what was typed
 * stands in no address.
 */
@Controller
class RosterController {

	private final Roster roster;

	private final Clinics clinics;

	private final Clock clock;

	RosterController(Roster roster, Clinics clinics, Clock clock) {
		this.roster = roster;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/patients")
	String roster(Actor actor, @RequestParam(required = false) @Nullable String show,
			@RequestParam(defaultValue = "1") String page, Model model) {
		Instant now = this.clock.instant();
		model.addAttribute("sheet", this.roster.sheet(actor, RosterFilter.of(show), number(page), now));
		return page(actor, now, model);
	}

	@PostMapping("/patients/search")
	String search(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
		if (q.isBlank()) {
			return "redirect:/patients";
		}
		Instant now = this.clock.instant();
		String typed = q.substring(0, Math.min(q.length(), PatientSearch.LONGEST));
		model.addAttribute("typed", typed);
		model.addAttribute("finds", this.roster.find(actor, typed, now));
		return page(actor, now, model);
	}

	private String page(Actor actor, Instant now, Model model) {
		model.addAttribute("now", now);
		model.addAttribute("calendar", this.clinics.get(actor.clinicId()).calendar());
		return "roster/roster";
	}

	/** An address somebody changed by hand shows the first page. */
	private static int number(String page) {
		return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
	}

}
