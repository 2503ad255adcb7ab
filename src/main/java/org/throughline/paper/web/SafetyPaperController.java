package org.throughline.paper.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.paper.DoseWords;
import org.throughline.paper.PaperChoice;
import org.throughline.paper.PrintedSafety;
import org.throughline.paper.SafetyPaper;
import org.throughline.staff.Actor;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The safety plan by itself, to print from the browser or as a file: the patient's copy,
 * and that of somebody who may have it.
 */
@Controller
class SafetyPaperController {

	private final SafetyPaper paper;

	private final SafetyLength lengths;

	private final PaperFiles files;

	private final Clock clock;

	SafetyPaperController(SafetyPaper paper, SafetyLength lengths, PaperFiles files, Clock clock) {
		this.paper = paper;
		this.lengths = lengths;
		this.files = files;
		this.clock = clock;
	}

	@GetMapping({ "/patients/{id}/safety-plan/paper", "/patients/{id}/contact-people/{person}/safety-plan" })
	String show(@PathVariable UUID id, @PathVariable(required = false) @Nullable UUID person,
			@ModelAttribute("choice") PaperChoice choice, Actor actor, Model model) {
		PrintedSafety plan = this.paper.write(actor, id, person, choice.isOther(), this.clock.instant());
		model.addAttribute("plan", plan);
		model.addAttribute("mayConfirm", DoseWords.mayConfirm(actor));
		model.addAttribute("patientId", id);
		model.addAttribute("person", person);
		model.addAttribute("path", path(id, person));
		model.addAttribute("length", this.lengths.of(plan, choice));
		return "paper/safety";
	}

	private static String path(UUID id, @Nullable UUID person) {
		return "/patients/" + id
				+ ((person != null) ? "/contact-people/" + person + "/safety-plan" : "/safety-plan/paper");
	}

	/** What is too long is never shrunk and never spills: the page says what to cut. */
	@GetMapping({ "/patients/{id}/safety-plan/paper/file", "/patients/{id}/contact-people/{person}/safety-plan/file" })
	ResponseEntity<?> file(@PathVariable UUID id, @PathVariable(required = false) @Nullable UUID person,
			@ModelAttribute("choice") PaperChoice choice, Actor actor) {
		PrintedSafety plan = this.paper.write(actor, id, person, choice.isOther(), this.clock.instant());
		if (this.lengths.of(plan, choice).isTooLong()) {
			return ResponseEntity.status(303).header("Location", path(id, person) + choice.query()).build();
		}
		return this.files.file(SafetyLength.FILE, Map.of("plan", plan, "choice", choice), choice, "plan");
	}

}
