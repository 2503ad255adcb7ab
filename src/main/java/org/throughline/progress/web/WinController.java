package org.throughline.progress.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.progress.ThreeLineNotes;
import org.throughline.progress.WinKind;
import org.throughline.progress.WinToNote;
import org.throughline.progress.WinView;
import org.throughline.progress.Wins;
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
 * Notes wins, and shows all of them and every three-line note that was written.
 */
@Controller
@RequestMapping("/patients/{patientId}")
class WinController {

	private static final int MOST = 50;

	private final Wins wins;

	private final ThreeLineNotes notes;

	private final PatientAccess access;

	private final Clinics clinics;

	private final StaffDirectory staff;

	private final FormKeys keys;

	private final Clock clock;

	WinController(Wins wins, ThreeLineNotes notes, PatientAccess access, Clinics clinics, StaffDirectory staff,
			FormKeys keys, Clock clock) {
		this.wins = wins;
		this.notes = notes;
		this.access = access;
		this.clinics = clinics;
		this.staff = staff;
		this.keys = keys;
		this.clock = clock;
	}

	@GetMapping("/wins")
	String wins(@PathVariable UUID patientId, Actor actor, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, patientId, "wins", now);
		model.addAttribute("winForm", new WinForm(null, "", false, "", this.keys.next()));
		return page(patient, now, model);
	}

	@PostMapping("/wins")
	String note(@PathVariable UUID patientId, @Valid @ModelAttribute("winForm") WinForm form, BindingResult sent,
			Actor actor, Model model, HttpServletResponse response) {
		BindingResult errors = Retyped.of("winForm", form, sent, model);
		Instant now = this.clock.instant();
		if (!errors.hasErrors()) {
			try {
				WinToNote win = form.win(patientId);
				this.keys.once(form.formKey(), actor, () -> this.wins.note(actor, win, now));
				return "redirect:/patients/" + patientId;
			}
			catch (RefusedByRule refused) {
				Refusals.onto(errors, refused);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(this.access.open(actor, patientId, "wins", now), now, model);
	}

	@GetMapping("/notes")
	String notes(@PathVariable UUID patientId, Actor actor, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, patientId, "three-line notes", now);
		model.addAttribute("notes", this.notes.historyOf(patientId));
		return shown("progress/notes", patient, now, model);
	}

	private String page(PatientCard patient, Instant now, Model model) {
		List<WinView> noted = this.wins.ofPatient(patient.id(), MOST);
		model.addAttribute("wins", noted);
		model.addAttribute("winKinds", WinKind.oneClick());
		model.addAttribute("wordKinds", Map.of(WinKind.SAID.name(), WinKind.SAID.label(), WinKind.LIFE_CHANGE.name(),
				WinKind.LIFE_CHANGE.label()));
		return shown("progress/wins", patient, now, model);
	}

	private String shown(String view, PatientCard patient, Instant now, Model model) {
		model.addAttribute("card", patient);
		model.addAttribute("staff", this.staff.all());
		model.addAttribute("calendar", this.clinics.get(patient.clinicId()).calendar());
		model.addAttribute("now", now);
		return view;
	}

}
