package org.throughline.flag.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagService;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.workspace.FormKeys;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Raises and lowers a patient's flags.
 */
@Controller
@RequestMapping("/patients/{patientId}/flags")
class FlagController {

	private final FlagService flags;

	private final PatientAccess access;

	private final Clinics clinics;

	private final StaffDirectory staff;

	private final FormKeys keys;

	private final Clock clock;

	FlagController(FlagService flags, PatientAccess access, Clinics clinics, StaffDirectory staff, FormKeys keys,
			Clock clock) {
		this.flags = flags;
		this.access = access;
		this.clinics = clinics;
		this.staff = staff;
		this.keys = keys;
		this.clock = clock;
	}

	@GetMapping
	String flags(@PathVariable UUID patientId, Actor actor, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, patientId, "flags", now);
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		model.addAttribute("flagForm",
				FlagForm.until(calendar.dayOf(this.flags.usualEnd(patient.clinicId(), now)), this.keys.next()));
		return page(patient, actor, now, model);
	}

	@PostMapping
	String raise(@PathVariable UUID patientId, @Valid @ModelAttribute("flagForm") FlagForm form, BindingResult sent,
			Actor actor, Model model, HttpServletResponse response) {
		BindingResult errors = Retyped.of("flagForm", form, sent, model);
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, patientId, "flags", now);
		if (!errors.hasErrors()) {
			try {
				save(patient, form, actor, now);
				return "redirect:/patients/" + patientId;
			}
			catch (RefusedByRule refused) {
				Refusals.onto(errors, refused);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(patient, actor, now, model);
	}

	@PostMapping("/{flagId}/lowering")
	String lower(@PathVariable UUID patientId, @PathVariable UUID flagId, Actor actor) {
		this.flags.lower(actor, patientId, flagId, this.clock.instant());
		return "redirect:/patients/" + patientId;
	}

	private void save(PatientCard patient, FlagForm form, Actor actor, Instant now) {
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		this.keys.once(form.formKey(), actor, () -> this.flags.raise(actor, form.raise(patient.id(), calendar), now));
	}

	private String page(PatientCard patient, Actor actor, Instant now, Model model) {
		Map<String, String> kinds = new LinkedHashMap<>();
		FlagKind.raisedByHand().forEach((kind) -> kinds.put(kind.name(), kind.clinicalText()));
		model.addAttribute("kinds", kinds);
		model.addAttribute("card", patient);
		model.addAttribute("raised", this.flags.raisedOf(patient.id(), now));
		model.addAttribute("staff", this.staff.all());
		model.addAttribute("reads", actor.isClinical());
		model.addAttribute("calendar", this.clinics.get(patient.clinicId()).calendar());
		model.addAttribute("now", now);
		return "flag/flags";
	}

}
