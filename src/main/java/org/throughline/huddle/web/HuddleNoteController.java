package org.throughline.huddle.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepKind;
import org.throughline.huddle.HuddleDecisions;
import org.throughline.huddle.HuddleTable;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The three lines, changed where they stand, and what the wall will show of them.
 */
@Controller
@RequestMapping("/huddle/patients/{patientId}")
class HuddleNoteController {

	private final HuddleDecisions decisions;

	private final HuddleTable table;

	private final HuddleScreen screen;

	HuddleNoteController(HuddleDecisions decisions, HuddleTable table, HuddleScreen screen) {
		this.decisions = decisions;
		this.table = table;
		this.screen = screen;
	}

	@GetMapping("/note")
	String change(@PathVariable UUID patientId, Actor actor, HttpServletRequest request, Model model) {
		model.addAttribute("noteForm", NoteForm.of(this.table.note(actor, patientId, this.screen.now())));
		return form(patientId, actor, request, model);
	}

	@PostMapping("/note")
	String write(@PathVariable UUID patientId, @Valid @ModelAttribute("noteForm") NoteForm form, BindingResult sent,
			Actor actor, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes flash) {
		BindingResult errors = Retyped.of("noteForm", form, sent, model);
		if (errors.hasErrors()) {
			return HuddleForms.again(form(patientId, actor, request, model), "#three-" + patientId, "outerHTML",
					response);
		}
		try {
			this.decisions.write(actor, form.note(patientId), this.screen.now());
		}
		catch (RefusedByRule refused) {
			Refusals.onto(errors, refused);
			return HuddleForms.again(form(patientId, actor, request, model), "#three-" + patientId, "outerHTML",
					response);
		}
		return this.screen.answer(HuddleScreen.OPEN, patientId, actor, request, model, flash);
	}

	/** What the wall will show: names turned into initials, or the kind of the step. */
	@PostMapping("/wall")
	String wall(@PathVariable UUID patientId, @RequestParam(defaultValue = "") String whatChanged,
			@RequestParam(defaultValue = "") String whoCallsWhom, @RequestParam(defaultValue = "") String wouldWorry,
			@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String wallText,
			@RequestParam(required = false) @Nullable StepKind kind, Actor actor, Model model) {
		String step = wallText.isBlank() ? title(title, kind) : wallText;
		model.addAttribute("wall", this.table
			.onTheWall(actor, patientId, List.of(whatChanged, whoCallsWhom, wouldWorry, step), this.screen.now())
			.stream()
			.filter((line) -> !line.isBlank())
			.toList());
		return "huddle/wall :: wall";
	}

	private String form(UUID patientId, Actor actor, HttpServletRequest request, Model model) {
		model.addAttribute("ask", this.table.ask(actor, patientId, this.screen.now()));
		return HuddleForms.view("note", patientId, request, model);
	}

	private static String title(String title, @Nullable StepKind kind) {
		return (kind == null || kind.titleReadByAll() || title.isBlank()) ? title : kind.coveredTitle();
	}

}
