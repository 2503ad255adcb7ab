package org.throughline.notebook.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.notebook.Notebook;
import org.throughline.notebook.NotebookLineView;
import org.throughline.notebook.Turn;
import org.throughline.patient.PatientCard;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which a line turns into something: first whom it is about, then what
 * exactly.
 */
@Component
class TurnPages {

	private final Notebook notebook;

	private final LinePatient patients;

	private final Clinics clinics;

	private final Clock clock;

	TurnPages(Notebook notebook, LinePatient patients, Clinics clinics, Clock clock) {
		this.notebook = notebook;
		this.patients = patients;
		this.clinics = clinics;
		this.clock = clock;
	}

	Instant now() {
		return this.clock.instant();
	}

	NotebookLineView line(Actor actor, UUID lineId) {
		return this.notebook.line(actor, lineId);
	}

	ClinicCalendar calendar(PatientCard patient) {
		return this.clinics.get(patient.clinicId()).calendar();
	}

	/**
	 * Whom the line is about, put on the page; nobody when they have to be picked first.
	 */
	Optional<PatientCard> about(Actor actor, NotebookLineView line, Turn into, Model model) {
		Optional<PatientCard> picked = this.patients.open(actor, line, look(into), now());
		picked.ifPresent((patient) -> put(line, into, patient, model));
		return picked;
	}

	/**
	 * The same for a form that was sent.
	 * @param shown who stood on the form; another window may have picked somebody else
	 * @throws NotFound when there is no such line, or nobody is picked for it
	 */
	PatientCard required(Actor actor, UUID lineId, @Nullable UUID shown, Turn into, Model model) {
		NotebookLineView line = line(actor, lineId);
		PatientCard patient = this.patients.require(actor, (shown != null) ? shown : line.patientId(), now());
		put(line, into, patient, model);
		return patient;
	}

	/**
	 * Asks whom it is about.
	 * @param typed what was typed to find them; absent for the name after the "@"
	 */
	ModelAndView ask(Actor actor, NotebookLineView line, Turn into, @Nullable String typed, Model model) {
		if (!line.inSight()) {
			return new ModelAndView("redirect:/notebook/" + line.id());
		}
		Instant now = now();
		LinePatient.Found found = (typed != null) ? new LinePatient.Found(typed, this.patients.find(actor, typed, now))
				: this.patients.named(actor, line.words(), now);
		model.addAttribute("line", line);
		model.addAttribute("into", into);
		model.addAttribute("found", found);
		model.addAttribute("today", this.clinics.get(actor.clinicId()).calendar().dayOf(now));
		return new ModelAndView("notebook/who", model.asMap(), HttpStatus.OK);
	}

	ModelAndView form(Turn into, HttpStatusCode status, Model model) {
		return new ModelAndView("notebook/" + into.path(), model.asMap(), status);
	}

	private void put(NotebookLineView line, Turn into, PatientCard patient, Model model) {
		model.addAttribute("line", line);
		model.addAttribute("into", into);
		model.addAttribute("patient", patient);
		model.addAttribute("calendar", calendar(patient));
		model.addAttribute("now", now());
	}

	/**
	 * The words of a look as other pages say them: the trail does not know of notebooks.
	 */
	private static String look(Turn into) {
		return switch (into) {
			case NEXT_STEP -> "new next step";
			case BARRIER -> "barriers";
			case FLAG -> "flags";
			case HANDOFF -> "handoff form";
		};
	}

}
