package org.throughline.careplan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.TheirStep;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.DueOnClosedDay;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the patient will try themselves for one of their goals.
 */
@Controller
class TheirStepController {

	private final CarePlanService service;

	private final TheirStepPage page;

	private final PlanAbout about;

	private final PatientAccess access;

	private final FormKeys formKeys;

	private final Clock clock;

	TheirStepController(CarePlanService service, TheirStepPage page, PlanAbout about, PatientAccess access,
			FormKeys formKeys, Clock clock) {
		this.service = service;
		this.page = page;
		this.about = about;
		this.access = access;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@GetMapping("/patients/{id}/plan/steps/new")
	String form(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer goal,
			Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "plan", now);
		model.addAttribute("form", TheirStepForm.empty(goal, actor.staffId()));
		return this.page.show(actor, patient, model, now);
	}

	@PostMapping("/patients/{id}/plan/steps")
	String willTry(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") TheirStepForm form,
			BindingResult sent, @RequestParam(required = false) @Nullable LocalDate useOpenTime, Model model,
			HttpServletResponse response, RedirectAttributes news) {
		BindingResult errors = Retyped.of("form", form, sent, model);
		form.missingTimes().ifPresent((missing) -> Refusals.onto(errors, missing));
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		if (!errors.hasErrors()) {
			try {
				ClinicCalendar calendar = this.about.calendar(patient);
				TheirStepForm meant = (useOpenTime != null) ? form.on(useOpenTime, calendar) : form;
				TheirStep theirs = meant.step(actor.staffId(), calendar, now);
				this.formKeys.once(form.formKey(), actor, () -> this.service.willTry(actor, id, theirs, now));
				news.addFlashAttribute("notice", "It stands in the plan.");
				return "redirect:/patients/" + id + "/plan";
			}
			catch (DueOnClosedDay closed) {
				model.addAllAttributes(closed.offer());
				Refusals.onto(errors, closed);
			}
			catch (RefusedByRule refused) {
				Refusals.onto(errors, refused);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return this.page.show(actor, patient, model, now);
	}

}
