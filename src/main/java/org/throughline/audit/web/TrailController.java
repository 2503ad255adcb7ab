package org.throughline.audit.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.audit.Trail;
import org.throughline.audit.TrailLine;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientHit;
import org.throughline.patient.PatientLooks;
import org.throughline.patient.PatientSearch;
import org.throughline.shared.web.Leafing;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who looked at a patient, and what a person looked at and did.
 */
@Controller
@RequestMapping("/trail")
class TrailController {

	private final Trail trail;

	private final TrailWords words;

	private final PatientAccess access;

	private final PatientSearch search;

	private final PatientLooks looks;

	private final StaffDirectory staff;

	private final Clinics clinics;

	private final Clock clock;

	TrailController(Trail trail, TrailWords words, PatientAccess access, PatientSearch search, PatientLooks looks,
			StaffDirectory staff, Clinics clinics, Clock clock) {
		this.trail = trail;
		this.words = words;
		this.access = access;
		this.search = search;
		this.looks = looks;
		this.staff = staff;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping
	String choose(Model model) {
		Map<UUID, String> people = new LinkedHashMap<>();
		this.staff.all().forEach((id, card) -> people.put(id, card.fullName()));
		model.addAttribute("people", people);
		return "audit/choose";
	}

	@PostMapping("/patient")
	String find(@RequestParam(defaultValue = "") String mrn, Actor actor, RedirectAttributes news) {
		String asked = mrn.strip();
		return this.search.find(actor, asked, 5, this.clock.instant())
			.stream()
			.map(PatientHit::card)
			.filter((card) -> asked.equalsIgnoreCase(card.mrn()))
			.findFirst()
			.map((card) -> "redirect:/trail/patients/" + card.id())
			.orElseGet(() -> {
				news.addFlashAttribute("problem", "Nobody here has this MRN. Check it, then try again.");
				return "redirect:/trail";
			});
	}

	@PostMapping("/person")
	String person(@RequestParam UUID person) {
		return "redirect:/trail/people/" + person;
	}

	@GetMapping("/patients/{id}")
	String ofPatient(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate until, @RequestParam(defaultValue = "0") int page,
			Actor actor, Model model) {
		Instant now = this.clock.instant();
		model.addAttribute("about", this.access.open(actor, id, "who looked", now).name());
		ZoneId zone = this.clinics.get(actor.clinicId()).zone();
		TrailSpan span = TrailSpan.of(from, until, LocalDate.ofInstant(now, zone));
		List<TrailLine> lines = this.trail.ofPatient(id, span.start(zone), span.end(zone), Leafing.from(page));
		return show(lines, "/trail/patients/" + id, span, page, zone, model);
	}

	@GetMapping("/people/{id}")
	String ofPerson(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate until, @RequestParam(defaultValue = "0") int page,
			Actor actor, Model model) {
		model.addAttribute("about", this.staff.get(id).fullName());
		model.addAttribute("person", true);
		ZoneId zone = this.clinics.get(actor.clinicId()).zone();
		Instant now = this.clock.instant();
		TrailSpan span = TrailSpan.of(from, until, LocalDate.ofInstant(now, zone));
		List<TrailLine> lines = this.trail.ofPerson(actor, id, span.start(zone), span.end(zone), Leafing.from(page));
		this.looks.list(actor, lines.stream().map(TrailLine::patientId).filter(Objects::nonNull).distinct().toList(),
				"what one person did", now);
		return show(lines, "/trail/people/" + id, span, page, zone, model);
	}

	private String show(List<TrailLine> lines, String address, TrailSpan span, int page, ZoneId zone, Model model) {
		model.addAttribute("rows", this.words.say(lines.stream().limit(Trail.PAGE).toList(), zone));
		model.addAttribute("address", address);
		model.addAttribute("span", span);
		model.addAttribute("page", Leafing.from(page));
		model.addAttribute("more", lines.size() > Trail.PAGE);
		return "audit/trail";
	}

}
