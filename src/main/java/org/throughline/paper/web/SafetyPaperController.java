package org.throughline.paper.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.paper.PaperChoice;
import org.throughline.paper.PrintedSafety;
import org.throughline.paper.SafetyPaper;
import org.throughline.staff.Actor;

/**
 * The safety plan by itself, to print from the browser or as a file: the patient's copy,
 * and that of somebody who may have it.
 */
@Controller
class SafetyPaperController {

	private final SafetyPaper paper;

	private final PaperFiles files;

	private final Clock clock;

	SafetyPaperController(SafetyPaper paper, PaperFiles files, Clock clock) {
		this.paper = paper;
		this.files = files;
		this.clock = clock;
	}

	@GetMapping({ "/patients/{id}/safety-plan/paper", "/patients/{id}/contact-people/{person}/safety-plan" })
	String show(@PathVariable UUID id, @PathVariable(required = false) @Nullable UUID person,
			@ModelAttribute("choice") PaperChoice choice, Actor actor, Model model) {
		model.addAttribute("plan", this.paper.write(actor, id, person, choice.isOther(), this.clock.instant()));
		model.addAttribute("patientId", id);
		model.addAttribute("path", (person != null) ? "/patients/" + id + "/contact-people/" + person + "/safety-plan"
				: "/patients/" + id + "/safety-plan/paper");
		return "paper/safety";
	}

	@GetMapping({ "/patients/{id}/safety-plan/paper/file", "/patients/{id}/contact-people/{person}/safety-plan/file" })
	ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable(required = false) @Nullable UUID person,
			@ModelAttribute("choice") PaperChoice choice, Actor actor) {
		PrintedSafety plan = this.paper.write(actor, id, person, choice.isOther(), this.clock.instant());
		return this.files.file("paper/safety-file", Map.of("plan", plan, "choice", choice), choice, "plan");
	}

}
