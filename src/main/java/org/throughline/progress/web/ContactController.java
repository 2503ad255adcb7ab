package org.throughline.progress.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.validation.Valid;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDetails;
import org.throughline.patient.PatientService;
import org.throughline.progress.ContactLog;
import org.throughline.progress.ContactOutcome;
import org.throughline.progress.ContactToLog;
import org.throughline.progress.ContactWay;
import org.throughline.progress.Contacts;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Logs a contact that belongs to no step: an inbound call, the corridor. One click opens
 * the form, the second says what came of it and saves.
 */
@Controller
class ContactController {

	private final ContactLog log;

	private final Contacts contacts;

	private final PatientAccess access;

	private final PatientService patients;

	private final Flags flags;

	private final Clinics clinics;

	private final FormKeys formKeys;

	private final Clock clock;

	ContactController(ContactLog log, Contacts contacts, PatientAccess access, PatientService patients, Flags flags,
			Clinics clinics, FormKeys formKeys, Clock clock) {
		this.log = log;
		this.contacts = contacts;
		this.access = access;
		this.patients = patients;
		this.flags = flags;
		this.clinics = clinics;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@GetMapping("/patients/{id}/contacts/new")
	String form(Actor actor, @PathVariable UUID id, @ModelAttribute("form") ContactForm form, Model model) {
		page(actor, this.access.open(actor, id, "log a contact", this.clock.instant()), model);
		return "progress/contact";
	}

	@PostMapping("/patients/{id}/contacts")
	ModelAndView log(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ContactForm form,
			BindingResult sent, Model model, RedirectAttributes next) {
		BindingResult typed = Retyped.of("form", form, sent, model);
		PatientCard patient = this.access.require(actor, id, this.clock.instant());
		if (!typed.hasErrors()) {
			try {
				ContactToLog contact = form.command(id);
				this.formKeys.once(form.formKey(), actor, () -> this.log.log(actor, contact, this.clock.instant()));
				next.addFlashAttribute("notice",
						contact.outcome().label() + ((contact.outcome() == ContactOutcome.WRONG_NUMBER)
								? ". The number is marked. “Find a working number” needs somebody who says yes."
								: ". It is in the log."));
				return new ModelAndView("redirect:/patients/" + id);
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		page(actor, patient, model);
		return new ModelAndView("progress/contact", HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private void page(Actor actor, PatientCard patient, Model model) {
		model.addAttribute("patient", patient);
		model.addAttribute("callFirst", this.flags.callFirst(patient.id(),
				HuddleDay.at(this.clinics.get(patient.clinicId()), this.clock.instant())));
		PatientDetails details = this.patients.view(patient).details();
		model.addAttribute("details", details);
		model.addAttribute("pace", this.contacts.paceOf(actor, patient, details.callWish(),
				this.clinics.get(patient.clinicId()).calendar(), this.clock.instant()));
		model.addAttribute("ways", Choices.of(ContactWay.values(), ContactWay::label));
		model.addAttribute("outcomes", ContactOutcome.values());
	}

}
