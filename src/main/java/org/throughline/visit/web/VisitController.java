package org.throughline.visit.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientService;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;
import org.throughline.visit.VisitService;
import org.throughline.workspace.FormKeys;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Books visits for a patient.
 */
@Controller
class VisitController {

	private final VisitService visits;

	private final PatientAccess access;

	private final PatientService patients;

	private final StaffDirectory staff;

	private final Clinics clinics;

	private final FormKeys formKeys;

	private final Clock clock;

	VisitController(VisitService visits, PatientAccess access, PatientService patients, StaffDirectory staff,
			Clinics clinics, FormKeys formKeys, Clock clock) {
		this.visits = visits;
		this.access = access;
		this.patients = patients;
		this.staff = staff;
		this.clinics = clinics;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@GetMapping("/patients/{id}/visits/new")
	String form(@PathVariable UUID id, Actor actor, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "book a visit", now);
		ClinicView clinic = this.clinics.get(patient.clinicId());
		model.addAttribute("visitForm", VisitForm.on(clinic.calendar().nextOpenDay(clinic.calendar().dayOf(now))));
		return page(model, patient, clinic, now);
	}

	@PostMapping("/patients/{id}/visits")
	Object book(@PathVariable UUID id, @Valid @ModelAttribute("visitForm") VisitForm form, BindingResult sent,
			Actor actor, Model model) {
		BindingResult typed = Retyped.of("visitForm", form, sent, model);
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		ClinicView clinic = this.clinics.get(patient.clinicId());
		if (!typed.hasErrors()) {
			try {
				this.formKeys.once(form.formKey(), actor,
						() -> this.visits.book(actor, form.toBooking(id, clinic.zone()), now));
				return "redirect:/patients/" + id + "#visits";
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		return new ModelAndView(page(model, patient, clinic, now), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(Model model, PatientCard patient, ClinicView clinic, Instant now) {
		Map<UUID, String> us = new LinkedHashMap<>();
		for (StaffCard card : this.staff.ofClinic(clinic.id(), now)) {
			us.put(card.id(), card.isAway(now) ? card.fullName() + ", away" : card.fullName());
		}
		model.addAttribute("us", us);
		model.addAttribute("card", patient);
		model.addAttribute("details", this.patients.view(patient).details());
		return "visit/new";
	}

}
