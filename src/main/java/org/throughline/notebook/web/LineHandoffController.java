package org.throughline.notebook.web;

import java.time.Instant;
import java.util.Optional;
import java.time.LocalDateTime;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.followup.DueChoice;
import org.throughline.followup.DueOnClosedDay;
import org.throughline.handoff.HandoffKind;
import org.throughline.notebook.NotebookLineView;
import org.throughline.notebook.NotebookService;
import org.throughline.notebook.Turn;
import org.throughline.patient.PatientCard;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Choices;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Turns a line into a handoff.
 */
@Controller
class LineHandoffController {

	private static final Turn INTO = Turn.HANDOFF;

	private final NotebookService service;

	private final TurnPages pages;

	private final Colleagues colleagues;

	private final FormKeys formKeys;

	LineHandoffController(NotebookService service, TurnPages pages, Colleagues colleagues, FormKeys formKeys) {
		this.service = service;
		this.pages = pages;
		this.colleagues = colleagues;
		this.formKeys = formKeys;
	}

	@GetMapping("/notebook/{id}/handoff")
	ModelAndView form(Actor actor, @PathVariable UUID id, Model model) {
		NotebookLineView line = this.pages.line(actor, id);
		Optional<PatientCard> patient = this.pages.about(actor, line, INTO, model);
		if (patient.isEmpty() || !line.inSight()) {
			return this.pages.ask(actor, line, INTO, null, model);
		}
		model.addAttribute("form", LineHandoffForm.of(AtName.plain(line.words())));
		return page(actor, patient.get(), HttpStatus.OK, model);
	}

	@PostMapping("/notebook/{id}/handoff")
	ModelAndView turn(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") LineHandoffForm sentForm,
			BindingResult sent, @RequestParam(required = false) @Nullable LocalDateTime useOpenTime,
			@RequestParam(required = false) @Nullable UUID about, Model model, RedirectAttributes next) {
		LineHandoffForm form = (useOpenTime != null) ? sentForm.on(useOpenTime) : sentForm;
		BindingResult typed = Retyped.of("form", form, sent, model);
		PatientCard patient = this.pages.required(actor, id, about, INTO, model);
		if (!typed.hasErrors()) {
			try {
				Instant now = this.pages.now();
				UUID handoff = this.formKeys.once(form.formKey(), actor, () -> this.service.intoHandoff(actor, id,
						form.offer(patient.id(), this.pages.calendar(patient), now), now));
				next.addFlashAttribute("notice", "Handed over. It is yours until one of them says yes.");
				return new ModelAndView("redirect:/handoffs/" + handoff);
			}
			catch (DueOnClosedDay closed) {
				model.addAllAttributes(closed.offer());
				Refusals.onto(typed, closed.notKept());
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		return page(actor, patient, HttpStatus.UNPROCESSABLE_CONTENT, model);
	}

	private ModelAndView page(Actor actor, PatientCard patient, HttpStatus status, Model model) {
		Instant now = this.pages.now();
		model.addAttribute("ways", Choices.of(HandoffKind.values(), HandoffKind::label));
		model.addAttribute("receivers", this.colleagues.others(patient.clinicId(), actor.staffId(), now));
		model.addAttribute("awayNow", this.colleagues.away(patient.clinicId(), now));
		model.addAttribute("stepKinds", Colleagues.stepKinds());
		model.addAttribute("openDaysOnly", true);
		model.addAttribute("dues", DueChoice.offered(this.pages.calendar(patient), now));
		return this.pages.form(INTO, status, model);
	}

}
