package org.throughline.followup.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.followup.DueChoice;
import org.throughline.followup.DueOnClosedDay;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.StepCause;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientService;
import org.throughline.patient.Pronouns;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form for a new next step, with the sentence that it says.
 */
@Controller
class NewStepController {

	private final FollowUpService followUps;

	private final StepChoices choices;

	private final StepPreview preview;

	private final PatientAccess access;

	private final PatientService patients;

	private final Clinics clinics;

	private final StepCause cause;

	private final FormKeys formKeys;

	private final Clock clock;

	NewStepController(FollowUpService followUps, StepChoices choices, StepPreview preview, PatientAccess access,
			PatientService patients, Clinics clinics, StepCause cause, FormKeys formKeys, Clock clock) {
		this.followUps = followUps;
		this.choices = choices;
		this.preview = preview;
		this.access = access;
		this.patients = patients;
		this.clinics = clinics;
		this.cause = cause;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@GetMapping("/patients/{id}/next-steps/new")
	String form(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID barrier,
			@RequestParam(required = false) @Nullable UUID night, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "new next step", now);
		NewStepForm form = begun(actor, patient, barrier, night, model, now);
		page(actor, patient, form, model, now);
		model.addAttribute("form", form);
		return "followup/new-step";
	}

	private NewStepForm begun(Actor actor, PatientCard patient, @Nullable UUID barrier, @Nullable UUID night,
			Model model, Instant now) {
		Object after = model.getAttribute(GentleCall.ASKED_FOR);
		ClinicCalendar calendar = calendar(patient);
		if (after != null) {
			return GentleCall.valueOf(after.toString())
				.form(Pronouns.of(patient), actor.staffId(), calendar, calendar.dayOf(now));
		}
		return Optional.ofNullable(night)
			.flatMap((id) -> this.cause.of(actor, patient, id)
				.map((start) -> NewStepForm.because(id, start, actor.staffId())))
			.orElseGet(() -> NewStepForm.empty(actor.staffId(), barrier));
	}

	/** What it will say and what the wall will show, before saving. */
	@PostMapping("/patients/{id}/next-steps/preview")
	String preview(Actor actor, @PathVariable UUID id, @ModelAttribute("form") NewStepForm form, BindingResult sent,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
		BindingResult typed = Retyped.of("form", form, sent, model);
		Instant now = this.clock.instant();
		page(actor, this.access.open(actor, id, "new next step", now), form, model, now);
		return (htmx != null) ? "followup/new-step-parts :: preview" : "followup/new-step";
	}

	@PostMapping("/patients/{id}/next-steps")
	ModelAndView create(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") NewStepForm form,
			BindingResult sent, @RequestParam(required = false) @Nullable LocalDateTime useOpenTime, Model model,
			RedirectAttributes next) {
		BindingResult typed = Retyped.of("form", form, sent, model);
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		if (useOpenTime != null && form.isOnAClosedDay(calendar(patient))) {
			return create(actor, id, form.on(useOpenTime.toLocalDate(), useOpenTime.toLocalTime()), typed, null, model,
					next);
		}
		if (!typed.hasErrors()) {
			try {
				NewStep step = form.command(id, calendar(patient), now, actor.staffId());
				this.formKeys.once(form.formKey(), actor, () -> this.followUps.create(actor, step, now));
				next.addFlashAttribute("notice", this.preview.sentence(actor, patient, form, now));
				return new ModelAndView("redirect:/patients/" + id);
			}
			catch (DueOnClosedDay closed) {
				model.addAllAttributes(closed.offer());
				Refusals.onto(typed, closed);
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		page(actor, patient, form, model, now);
		return new ModelAndView("followup/new-step", HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private void page(Actor actor, PatientCard patient, NewStepForm form, Model model, Instant now) {
		model.addAttribute("patient", patient);
		model.addAttribute("details", this.patients.view(patient).details());
		model.addAttribute("calendar", calendar(patient));
		model.addAttribute("owners", this.choices.owners(patient, actor.staffId(), now));
		model.addAttribute("checkers", this.choices.colleagues(patient.clinicId(), now));
		model.addAttribute("inTheWay", this.choices.inTheWay(actor, patient.id()));
		model.addAttribute("kinds", this.choices.kinds());
		model.addAttribute("rhythms", this.choices.rhythms());
		model.addAttribute("dues", DueChoice.offered(calendar(patient), now));
		model.addAttribute("sentence", this.preview.sentence(actor, patient, form, now));
		model.addAttribute("wall", this.preview.wall(patient, form));
	}

	private ClinicCalendar calendar(PatientCard patient) {
		return this.clinics.get(patient.clinicId()).calendar();
	}

}
