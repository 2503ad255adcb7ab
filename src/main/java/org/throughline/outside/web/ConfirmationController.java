package org.throughline.outside.web;

import java.time.Clock;
import java.time.Instant;
import java.util.StringJoiner;
import java.util.UUID;

import jakarta.validation.Valid;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.outside.OutsideHandoffView;
import org.throughline.outside.OutsideHandoffs;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;

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
 * One handoff outside: what was sent, whether it arrived, and its words for the record.
 */
@Controller
class ConfirmationController {

	private final OutsideHandoffs handoffs;

	private final PatientAccess access;

	private final Clinics clinics;

	private final Moments moments;

	private final Clock clock;

	ConfirmationController(OutsideHandoffs handoffs, PatientAccess access, Clinics clinics, Moments moments,
			Clock clock) {
		this.handoffs = handoffs;
		this.access = access;
		this.clinics = clinics;
		this.moments = moments;
		this.clock = clock;
	}

	@GetMapping("/outside-handoffs/{id}")
	String show(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("form", new ConfirmForm(null, null));
		page(actor, id, model);
		return "outside/show";
	}

	@PostMapping("/outside-handoffs/{id}/confirmation")
	ModelAndView confirm(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ConfirmForm form,
			BindingResult sent, Model model, RedirectAttributes news) {
		BindingResult typed = Retyped.of("form", form, sent, model);
		if (!typed.hasErrors() && form.by() != null && form.way() != null) {
			this.handoffs.confirm(actor, id, form.by(), form.way(), this.clock.instant());
			news.addFlashAttribute("notice", "It arrived. Nothing is left to ask.");
			return new ModelAndView("redirect:/outside-handoffs/" + id);
		}
		page(actor, id, model);
		return new ModelAndView("outside/show", HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private void page(Actor actor, UUID id, Model model) {
		Instant now = this.clock.instant();
		OutsideHandoffView handoff = this.handoffs.get(actor, id, now);
		PatientCard patient = this.access.open(actor, handoff.patientId(), "handoff outside", now);
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		model.addAttribute("handoff", handoff);
		model.addAttribute("patient", patient);
		model.addAttribute("calendar", calendar);
		model.addAttribute("now", now);
		model.addAttribute("ways", Ways.ALL);
		model.addAttribute("text", text(handoff, patient, calendar));
	}

	/** Plain text, to be pasted where the record is kept. */
	private String text(OutsideHandoffView handoff, PatientCard patient, ClinicCalendar calendar) {
		StringJoiner text = new StringJoiner("\n");
		text.add("Handoff to %s, %s, %s %s".formatted(handoff.to(), handoff.organization(), handoff.way().words(),
				at(handoff.sentAt(), calendar)));
		text.add("Patient: %s, born %s%s".formatted(patient.name(), this.moments.dateWithYear(patient.birthDate()),
				(patient.mrn() != null) ? ", MRN " + patient.mrn() : ""));
		text.add("From: %s, %s".formatted(handoff.sender().fullName(), handoff.sender().discipline().label()));
		text.add("Concern: " + handoff.concern());
		if (handoff.mostUrgent() != null) {
			text.add("Most urgent to the patient: “%s”".formatted(handoff.mostUrgent()));
		}
		OutsideHandoffView.Confirmed confirmed = handoff.confirmed();
		text.add((confirmed != null) ? "Arrived: confirmed by %s, %s, %s".formatted(confirmed.by(),
				confirmed.way().words(), at(confirmed.at(), calendar)) : "Not confirmed yet that it arrived");
		return text.toString();
	}

	private String at(Instant moment, ClinicCalendar calendar) {
		return this.moments.dateWithYear(calendar.dayOf(moment)) + ", " + this.moments.clock(moment, calendar);
	}

}
