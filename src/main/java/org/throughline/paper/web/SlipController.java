package org.throughline.paper.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.throughline.paper.DoseWords;
import org.throughline.paper.PaperChoice;
import org.throughline.paper.PaperLength;
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

	private static final String FILE = "paper/slip-file";

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
		Slip slip = slip(id, choice, actor);
		model.addAttribute("slip", slip);
		model.addAttribute("mayConfirm", DoseWords.mayConfirm(actor));
		model.addAttribute("length", length(slip, choice));
		model.addAttribute("patientId", id);
		return "paper/slip";
	}

	/** What is too long is never shrunk and never spills: the page says what to cut. */
	@GetMapping("/patients/{id}/slip/file")
	ResponseEntity<?> file(@PathVariable UUID id, @ModelAttribute("choice") PaperChoice choice, Actor actor) {
		Slip slip = slip(id, choice, actor);
		if (length(slip, choice).isTooLong()) {
			return ResponseEntity.status(303)
				.header("Location", "/patients/%s/slip%s".formatted(id, choice.query()))
				.build();
		}
		return this.files.file(FILE, Map.of("slip", slip, "choice", choice), choice, "visit-slip");
	}

	private PaperLength length(Slip slip, PaperChoice choice) {
		return PaperLength.of(this.files.pages(FILE, Map.of("slip", slip, "choice", choice), choice), choice.isLarge(),
				slip.heaps(), slip.typed());
	}

	private Slip slip(UUID id, PaperChoice choice, Actor actor) {
		return this.slips.write(actor, id, choice.isOther(), this.clock.instant());
	}

}
