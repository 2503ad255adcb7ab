package org.throughline.patient.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDetails;
import org.throughline.patient.PatientLooks;
import org.throughline.patient.PatientSearch;
import org.throughline.patient.PatientService;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.Draft;
import org.throughline.workspace.DraftReader;
import org.throughline.workspace.Drafts;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Adds a patient, once, and goes on with a form that was left.
 */
@Controller
class PatientAddController {

	private static final String DRAFT = "patient";

	private final PatientService patients;

	private final PatientSearch search;

	private final PatientLooks looks;

	private final FormKeys formKeys;

	private final Drafts drafts;

	private final DraftReader draftReader;

	private final Clinics clinics;

	private final Moments moments;

	private final Clock clock;

	PatientAddController(PatientService patients, PatientSearch search, PatientLooks looks, FormKeys formKeys,
			Drafts drafts, DraftReader draftReader, Clinics clinics, Moments moments, Clock clock) {
		this.patients = patients;
		this.search = search;
		this.looks = looks;
		this.formKeys = formKeys;
		this.drafts = drafts;
		this.draftReader = draftReader;
		this.clinics = clinics;
		this.moments = moments;
		this.clock = clock;
	}

	@GetMapping("/patients/new")
	String blank(Actor actor, Model model) {
		Instant now = this.clock.instant();
		PatientForm form = this.drafts.load(actor, DRAFT)
			.map((kept) -> goneOn(kept, actor, model, now))
			.orElseGet(PatientForm::blank);
		model.addAttribute("patientForm", form);
		PatientChoices.offer(form, model);
		return "patient/add";
	}

	@PostMapping("/patients")
	String add(Actor actor, @Valid PatientForm patientForm, BindingResult sent,
			@RequestParam(defaultValue = "false") boolean another, Model model, HttpServletResponse response,
			RedirectAttributes news) {
		BindingResult errors = Retyped.of("patientForm", patientForm, sent, model);
		Instant now = this.clock.instant();
		LocalDate today = calendar(actor).dayOf(now);
		PatientDetails details = patientForm.details(new Refused(errors), today);
		if (details != null) {
			try {
				UUID id = this.formKeys.once(patientForm.formKey(), actor, () -> added(actor, details, another, now));
				news.addFlashAttribute("notice", "Added. Nobody follows this person yet.");
				return "redirect:/patients/" + id;
			}
			catch (RefusedByRule refused) {
				Refusals.onto(errors, refused);
				model.addAttribute("namesakes", namesakes(actor, details, now));
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		PatientChoices.offer(patientForm, model);
		return "patient/add";
	}

	/** Two people may share a name and a birth date: it is said once, and they decide. */
	private UUID added(Actor actor, PatientDetails details, boolean another, Instant now) {
		if (!another && !this.search.namesakes(actor, details).isEmpty()) {
			throw new RefusedByRule("",
					"Somebody with this name and birth date is here already. Is it the same person?");
		}
		UUID id = this.patients.add(actor, details, now);
		this.drafts.forget(actor, DRAFT);
		return id;
	}

	private List<PatientCard> namesakes(Actor actor, PatientDetails details, Instant now) {
		List<PatientCard> found = this.search.namesakes(actor, details);
		this.looks.list(actor, found.stream().map(PatientCard::id).toList(), "same name and birth date", now);
		return found;
	}

	private @Nullable PatientForm goneOn(Draft kept, Actor actor, Model model, Instant now) {
		PatientForm form = this.draftReader.read(kept, PatientForm.class);
		if (!form.holdsSomething()) {
			return null;
		}
		model.addAttribute("started", this.moments.since(kept.startedAt(), calendar(actor), now));
		return form;
	}

	private ClinicCalendar calendar(Actor actor) {
		return this.clinics.get(actor.clinicId()).calendar();
	}

}
