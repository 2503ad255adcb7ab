package org.throughline.progress.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientHit;
import org.throughline.patient.PatientLooks;
import org.throughline.patient.PatientSearch;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Whom the contact was with, asked where no patient is open yet. What is typed is posted.
 */
@Controller
class ContactFinderController {

	private static final int MOST_HITS = 6;

	private final PatientSearch search;

	private final PatientLooks looks;

	private final Clinics clinics;

	private final Clock clock;

	ContactFinderController(PatientSearch search, PatientLooks looks, Clinics clinics, Clock clock) {
		this.search = search;
		this.looks = looks;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/contacts/new")
	String ask() {
		return "progress/find";
	}

	@PostMapping("/contacts/new")
	String find(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
		Instant now = this.clock.instant();
		String typed = q.substring(0, Math.min(q.length(), PatientSearch.LONGEST));
		List<PatientHit> hits = this.search.find(actor, typed, MOST_HITS, now);
		this.looks.list(actor, hits.stream().map((hit) -> hit.card().id()).toList(), "contact search", now);
		model.addAttribute("typed", typed);
		model.addAttribute("hits", hits);
		model.addAttribute("today", this.clinics.get(actor.clinicId()).calendar().dayOf(now));
		return "progress/find";
	}

}
