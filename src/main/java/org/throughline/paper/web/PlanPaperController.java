package org.throughline.paper.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.throughline.paper.DoseWords;
import org.throughline.paper.PaperChoice;
import org.throughline.paper.PaperLength;
import org.throughline.paper.PlanPaper;
import org.throughline.paper.PrintedPlan;
import org.throughline.staff.Actor;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The one-page plan, to print from the browser or as a file, with what must be settled
 * before it prints.
 */
@Controller
class PlanPaperController {

	private static final String FILE = "paper/plan-file";

	private final PlanPaper paper;

	private final PaperFiles files;

	private final Clock clock;

	PlanPaperController(PlanPaper paper, PaperFiles files, Clock clock) {
		this.paper = paper;
		this.files = files;
		this.clock = clock;
	}

	@GetMapping("/patients/{id}/plan/paper")
	String show(@PathVariable UUID id, @ModelAttribute("choice") PaperChoice choice, Actor actor, Model model) {
		PrintedPlan plan = plan(id, choice, actor);
		model.addAttribute("plan", plan);
		model.addAttribute("patientId", id);
		model.addAttribute("mayConfirm", DoseWords.mayConfirm(actor));
		model.addAttribute("length", length(plan, choice));
		return "paper/plan";
	}

	/** What is too long is never shrunk and never spills: the page says what to cut. */
	@GetMapping("/patients/{id}/plan/paper/file")
	ResponseEntity<?> file(@PathVariable UUID id, @ModelAttribute("choice") PaperChoice choice, Actor actor) {
		PrintedPlan plan = plan(id, choice, actor);
		if (length(plan, choice).isTooLong()) {
			return ResponseEntity.status(303)
				.header("Location", "/patients/%s/plan/paper%s".formatted(id, choice.query()))
				.build();
		}
		return this.files.file(FILE, model(plan, choice), choice, "plan");
	}

	private PrintedPlan plan(UUID id, PaperChoice choice, Actor actor) {
		return this.paper.write(actor, id, choice.isOther(), this.clock.instant());
	}

	private PaperLength length(PrintedPlan plan, PaperChoice choice) {
		return PaperLength.of(this.files.pages(FILE, model(plan, choice), choice), choice.isLarge(), plan.heaps(),
				plan.typed());
	}

	private static Map<String, Object> model(PrintedPlan plan, PaperChoice choice) {
		return Map.of("plan", plan, "choice", choice);
	}

}
