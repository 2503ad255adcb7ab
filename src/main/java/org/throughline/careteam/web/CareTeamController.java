package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.careteam.CareTeamService;
import org.throughline.careteam.CareTeams;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Piece;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Everybody around one patient: who comes onto the care team and who leaves it.
 */
@Controller
@RequestMapping("/patients/{id}/care-team")
class CareTeamController {

	private final CareTeamService service;

	private final CareTeams teams;

	private final CareTeamPages pages;

	private final PatientAccess access;

	private final Clinics clinics;

	private final FormKeys formKeys;

	private final Clock clock;

	CareTeamController(CareTeamService service, CareTeams teams, CareTeamPages pages, PatientAccess access,
			Clinics clinics, FormKeys formKeys, Clock clock) {
		this.service = service;
		this.teams = teams;
		this.pages = pages;
		this.access = access;
		this.clinics = clinics;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, Model model) {
		Instant now = this.clock.instant();
		return this.pages.page(actor, this.access.open(actor, id, "care team", now), model, now);
	}

	/** Everybody who was on the team and left it. */
	@GetMapping("/before")
	String before(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer page,
			Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "care team", now);
		model.addAttribute("card", patient);
		model.addAttribute("left", this.teams.before(id, Piece.asked(page)));
		model.addAttribute("calendar", this.clinics.get(patient.clinicId()).calendar());
		model.addAttribute("now", now);
		return "careteam/team-before";
	}

	@PostMapping
	String join(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("joinForm") JoinForm form,
			BindingResult sent, Model model, HttpServletResponse response, RedirectAttributes news) {
		BindingResult typed = Retyped.of("joinForm", form, sent, model);
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		if (!typed.hasErrors()) {
			try {
				this.formKeys.once(form.formKey(), actor,
						() -> form.isOutside()
								? this.service.joinFromOutside(actor, id, form.person(), form.doesText(),
										form.sinceDay(), now)
								: this.service.join(actor, id, form.person(), form.doesText(), form.sinceDay(), now));
				news.addFlashAttribute("notice", "On the care team.");
				return back(id);
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return this.pages.page(actor, patient, model, now);
	}

	@PostMapping("/{member}/leaving")
	String leave(Actor actor, @PathVariable UUID id, @PathVariable UUID member,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable UUID instead, RedirectAttributes news) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		LocalDate today = this.clinics.get(patient.clinicId()).calendar().dayOf(now);
		try {
			LocalDate last = (until != null) ? until : today;
			if (instead != null) {
				this.service.leaveTo(actor, id, member, instead, last, now);
			}
			else {
				this.service.leave(actor, id, member, last, now);
			}
			news.addFlashAttribute("notice", (instead != null) ? "Somebody else has their place on the care team."
					: "Not on the care team any more.");
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
		}
		return back(id);
	}

	private static String back(UUID patientId) {
		return "redirect:/patients/" + patientId + "/care-team";
	}

}
