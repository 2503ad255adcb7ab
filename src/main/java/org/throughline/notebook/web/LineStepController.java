package org.throughline.notebook.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.DueChoice;
import org.throughline.followup.DueOnClosedDay;
import org.throughline.notebook.NotebookLineView;
import org.throughline.notebook.NotebookService;
import org.throughline.notebook.Turn;
import org.throughline.patient.PatientCard;
import org.throughline.shared.RefusedByRule;
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
 * Turns a line into a next step.
 */
@Controller
class LineStepController {

	private static final Turn INTO = Turn.NEXT_STEP;

	private final NotebookService service;

	private final TurnPages pages;

	private final Colleagues colleagues;

	private final FormKeys formKeys;

	LineStepController(NotebookService service, TurnPages pages, Colleagues colleagues, FormKeys formKeys) {
		this.service = service;
		this.pages = pages;
		this.colleagues = colleagues;
		this.formKeys = formKeys;
	}

	@GetMapping("/notebook/{id}/next-step")
	ModelAndView form(Actor actor, @PathVariable UUID id, Model model) {
		NotebookLineView line = this.pages.line(actor, id);
		Optional<PatientCard> patient = this.pages.about(actor, line, INTO, model);
		if (patient.isEmpty() || !line.inSight()) {
			return this.pages.ask(actor, line, INTO, null, model);
		}
		model.addAttribute("form", LineStepForm.of(AtName.plain(line.words()), actor.staffId()));
		return page(actor, patient.get(), HttpStatus.OK, model);
	}

	@PostMapping("/notebook/{id}/next-step")
	ModelAndView turn(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") LineStepForm sentForm,
			BindingResult sent, @RequestParam(required = false) @Nullable UUID about,
			@RequestParam(required = false) @Nullable LocalDateTime useOpenTime, Model model, RedirectAttributes next) {
		LineStepForm form = (useOpenTime != null) ? sentForm.on(useOpenTime.toLocalDate(), useOpenTime.toLocalTime())
				: sentForm;
		BindingResult typed = Retyped.of("form", form, sent, model);
		PatientCard patient = this.pages.required(actor, id, about, INTO, model);
		ClinicCalendar calendar = this.pages.calendar(patient);
		Instant now = this.pages.now();
		if (!typed.hasErrors()) {
			try {
				UUID step = this.formKeys.once(form.formKey(), actor, () -> this.service.intoStep(actor, id,
						form.step(patient.id(), calendar, actor.staffId(), now), now));
				next.addFlashAttribute("notice", "The line has become a next step.");
				return new ModelAndView("redirect:/next-steps/" + step);
			}
			catch (DueOnClosedDay closed) {
				model.addAllAttributes(closed.offer());
				Refusals.onto(typed, closed);
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		return page(actor, patient, HttpStatus.UNPROCESSABLE_CONTENT, model);
	}

	private ModelAndView page(Actor actor, PatientCard patient, HttpStatus status, Model model) {
		Instant now = this.pages.now();
		model.addAttribute("owners", this.colleagues.owners(patient.clinicId(), actor.staffId(), now));
		model.addAttribute("kinds", Colleagues.stepKinds());
		model.addAttribute("dues", DueChoice.offered(this.pages.calendar(patient), now));
		return this.pages.form(INTO, status, model);
	}

}
