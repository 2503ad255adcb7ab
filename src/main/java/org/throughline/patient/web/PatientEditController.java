package org.throughline.patient.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.patient.ContactPeople;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDetails;
import org.throughline.patient.PatientService;
import org.throughline.patient.PatientView;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;
import org.throughline.workspace.Draft;
import org.throughline.workspace.DraftReader;
import org.throughline.workspace.Drafts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes what is written down about a patient; when somebody else did so meanwhile, both
 * versions stand side by side.
 */
@Controller
@RequestMapping("/patients/{id}/edit")
class PatientEditController {

	private final PatientService patients;

	private final ContactPeople contacts;

	private final PatientAccess access;

	private final Drafts drafts;

	private final DraftReader draftReader;

	private final Clinics clinics;

	private final Moments moments;

	private final Clock clock;

	PatientEditController(PatientService patients, ContactPeople contacts, PatientAccess access, Drafts drafts,
			DraftReader draftReader, Clinics clinics, Moments moments, Clock clock) {
		this.patients = patients;
		this.contacts = contacts;
		this.access = access;
		this.drafts = drafts;
		this.draftReader = draftReader;
		this.moments = moments;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping
	String edit(Actor actor, @PathVariable UUID id, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "edit", now);
		PatientForm form = this.drafts.load(actor, draftOf(id))
			.map((kept) -> goneOn(kept, patient, model, now))
			.orElseGet(() -> PatientForm.of(this.patients.view(patient)));
		model.addAttribute("patientForm", form);
		return page(patient, form, model);
	}

	@PostMapping
	String change(Actor actor, @PathVariable UUID id, @Valid PatientForm patientForm, BindingResult sent, Model model,
			HttpServletResponse response, RedirectAttributes news) {
		BindingResult errors = Retyped.of("patientForm", patientForm, sent, model);
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		PatientDetails details = patientForm.details(new Refused(errors),
				this.clinics.get(patient.clinicId()).calendar().dayOf(now));
		int version = (patientForm.version() != null) ? patientForm.version() : -1;
		if (details != null) {
			try {
				this.patients.change(actor, id, version, details, now);
				this.drafts.forget(actor, draftOf(id));
				news.addFlashAttribute("notice", "Saved.");
				return "redirect:/patients/" + id;
			}
			catch (RefusedByRule refused) {
				Refusals.onto(errors, refused);
			}
			catch (ChangedMeanwhile changed) {
				return both(actor, patient, patientForm, changed, model, response, now);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(patient, patientForm, model);
	}

	/** With the version that it began from: what somebody saved meanwhile still shows. */
	private PatientForm goneOn(Draft kept, PatientCard patient, Model model, Instant now) {
		model.addAttribute("started",
				this.moments.since(kept.startedAt(), this.clinics.get(patient.clinicId()).calendar(), now));
		return this.draftReader.read(kept, PatientForm.class);
	}

	/** Theirs beside what was typed; saving again means it. */
	private String both(Actor actor, PatientCard patient, PatientForm typed, ChangedMeanwhile changed, Model model,
			HttpServletResponse response, Instant now) {
		PatientView theirs = this.patients.view(this.access.open(actor, patient.id(), "edit", now));
		PatientForm form = typed.over(theirs.version());
		model.addAttribute("patientForm", form);
		model.addAttribute("changed", changed.text());
		model.addAttribute("differences",
				Difference.between(PatientForm.of(theirs), typed, actor.group() != Group.DESK));
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		return page(patient, form, model);
	}

	private String page(PatientCard patient, PatientForm form, Model model) {
		model.addAttribute("patient", patient);
		model.addAttribute("draft", draftOf(patient.id()));
		model.addAttribute("askedByTopic",
				this.contacts.askedByTopic(patient.id()).stream().map(UUID::toString).toList());
		PatientChoices.offer(form, model);
		return "patient/edit";
	}

	private static String draftOf(UUID patientId) {
		return "patient:" + patientId;
	}

}
