package org.throughline.outside.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.careteam.ExternalClinician;
import org.throughline.careteam.ExternalClinicians;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.followup.DueChoice;
import org.throughline.followup.DueOnClosedDay;
import org.throughline.outside.OutsideHandoffs;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Piece;
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
 * Hands a patient's concern to a clinician elsewhere.
 */
@Controller
class OutsideController {

	private final OutsideHandoffs handoffs;

	private final ExternalClinicians externals;

	private final PatientAccess access;

	private final Clinics clinics;

	private final FormKeys formKeys;

	private final Clock clock;

	OutsideController(OutsideHandoffs handoffs, ExternalClinicians externals, PatientAccess access, Clinics clinics,
			FormKeys formKeys, Clock clock) {
		this.handoffs = handoffs;
		this.externals = externals;
		this.access = access;
		this.clinics = clinics;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@GetMapping("/patients/{id}/outside-handoffs/new")
	String form(Actor actor, @PathVariable UUID id, Model model) {
		Instant now = this.clock.instant();
		model.addAttribute("form", OutsideForm.empty());
		page(this.access.open(actor, id, "handoff outside", now), model, now);
		return "outside/new";
	}

	@PostMapping("/patients/{id}/outside-handoffs")
	ModelAndView send(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") OutsideForm form,
			BindingResult sent, @RequestParam(required = false) @Nullable LocalDateTime useOpenTime, Model model,
			RedirectAttributes news) {
		BindingResult typed = Retyped.of("form", form, sent, model);
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		if (!typed.hasErrors()) {
			OutsideForm meant = (useOpenTime != null) ? form.on(useOpenTime.toLocalDate(), useOpenTime.toLocalTime())
					: form;
			try {
				UUID handoff = this.formKeys.once(form.formKey(), actor,
						() -> this.handoffs.send(actor, meant.command(id, calendar, now), now));
				news.addFlashAttribute("notice", "Written down. It is yours to ask whether it arrived.");
				return new ModelAndView("redirect:/outside-handoffs/" + handoff);
			}
			catch (DueOnClosedDay closed) {
				model.addAllAttributes(closed.offer());
				Refusals.onto(typed, closed);
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		page(patient, model, now);
		return new ModelAndView("outside/new", HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private void page(PatientCard patient, Model model, Instant now) {
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		Map<String, String> known = new LinkedHashMap<>();
		Piece<ExternalClinician> elsewhere = this.externals.toChoose(patient);
		elsewhere.shown().forEach((one) -> known.put(one.id().toString(), one.inWords()));
		model.addAttribute("notAll", elsewhere.hasNext());
		model.addAttribute("patient", patient);
		model.addAttribute("known", known);
		model.addAttribute("ways", Ways.ALL);
		model.addAttribute("dues", DueChoice.offered(calendar, now));
	}

}
