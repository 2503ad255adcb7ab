package org.throughline.progress.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.Pronouns;
import org.throughline.progress.FeltAnswers;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writes down what a patient answered, and shows how it went before.
 */
@Controller
@RequestMapping("/patients/{id}/felt")
class FeltController {

	private static final int MOST = 50;

	private final FeltAnswers answers;

	private final PatientAccess access;

	private final Clinics clinics;

	private final FormKeys keys;

	private final Clock clock;

	FeltController(FeltAnswers answers, PatientAccess access, Clinics clinics, FormKeys keys, Clock clock) {
		this.answers = answers;
		this.access = access;
		this.clinics = clinics;
		this.keys = keys;
		this.clock = clock;
	}

	@GetMapping
	String ask(Actor actor, @PathVariable UUID id, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "whether they feel it", now);
		LocalDate today = this.clinics.get(patient.clinicId()).calendar().dayOf(now);
		model.addAttribute("feltForm", new FeltForm(null, null, false, null, today, null));
		return page(actor, patient, model, now);
	}

	@PostMapping
	String keep(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("feltForm") FeltForm form,
			BindingResult sent, Model model, HttpServletResponse response, RedirectAttributes news) {
		BindingResult errors = Retyped.of("feltForm", form, sent, model);
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		LocalDate on = form.askedOn();
		if (!errors.hasErrors() && on != null) {
			try {
				this.keys.once(form.formKey(), actor, () -> this.answers.keep(actor, form.answer(id, on), now));
				news.addFlashAttribute("notice", "Written down.");
				return "redirect:/patients/" + id;
			}
			catch (RefusedByRule refused) {
				Refusals.onto(errors, refused);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(actor, patient, model, now);
	}

	/** Whoever may ask may not read what was answered before (words.md). */
	private String page(Actor actor, PatientCard patient, Model model, Instant now) {
		model.addAttribute("patient", patient);
		model.addAttribute("he", Pronouns.of(patient));
		model.addAttribute("answers", actor.isClinical() ? this.answers.ofPatient(patient.id(), MOST) : List.of());
		model.addAttribute("yesOrNo", FeltForm.yesOrNo());
		model.addAttribute("ways", FeltForm.ways());
		model.addAttribute("calendar", this.clinics.get(patient.clinicId()).calendar());
		model.addAttribute("now", now);
		return "progress/felt";
	}

}
