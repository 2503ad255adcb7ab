package org.throughline.paper.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.throughline.paper.PaperChoice;
import org.throughline.paper.Slip;
import org.throughline.paper.VisitSlips;
import org.throughline.staff.Actor;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The visit slip, to print from the browser or as a file.
 */
@Controller
class SlipController {

	private final VisitSlips slips;

	private final PaperFiles files;

	private final Clock clock;

	SlipController(VisitSlips slips, PaperFiles files, Clock clock) {
		this.slips = slips;
		this.files = files;
		this.clock = clock;
	}

	@GetMapping("/patients/{id}/slip")
	String show(@PathVariable UUID id, @ModelAttribute("choice") PaperChoice choice, Actor actor, Model model) {
		model.addAttribute("slip", slip(id, choice, actor));
		model.addAttribute("patientId", id);
		return "paper/slip";
	}

	@GetMapping("/patients/{id}/slip/file")
	ResponseEntity<byte[]> file(@PathVariable UUID id, @ModelAttribute("choice") PaperChoice choice, Actor actor) {
		return this.files.file("paper/slip-file", Map.of("slip", slip(id, choice, actor), "choice", choice), choice,
				"visit-slip");
	}

	private Slip slip(UUID id, PaperChoice choice, Actor actor) {
		return this.slips.write(actor, id, choice.isOther(), this.clock.instant());
	}

}
