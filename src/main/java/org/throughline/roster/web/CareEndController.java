package org.throughline.roster.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.followup.StepDecision;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientService;
import org.throughline.roster.CareEnd;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Ends our care, with what becomes of each open step, or records a death.
 */
@Controller
class CareEndController {

	private static final int LONGEST_REASON = 150;

	private final CareEnd care;

	private final PatientAccess access;

	private final PatientService patients;

	private final Clinics clinics;

	private final Clock clock;

	CareEndController(CareEnd care, PatientAccess access, PatientService patients, Clinics clinics, Clock clock) {
		this.care = care;
		this.access = access;
		this.patients = patients;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/patients/{id}/enrollment/end")
	String ask(Actor actor, @PathVariable UUID id, Model model) {
		return page(actor, id, model, Map.of());
	}

	@PostMapping("/patients/{id}/enrollment/end")
	String end(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			HttpServletResponse response, RedirectAttributes news) {
		Instant now = this.clock.instant();
		String reason = Texts.line(typed.getOrDefault("reason", ""));
		if (reason == null) {
			return refused("Write why our care ends.", actor, id, model, response, typed);
		}
		if (reason.length() > LONGEST_REASON) {
			return refused("Keep the reason under 151 characters.", actor, id, model, response, typed);
		}
		try {
			this.care.end(actor, id, reason, decisions(typed), now);
		}
		catch (RefusedByRule ex) {
			return refused(ex.text(), actor, id, model, response, typed);
		}
		news.addFlashAttribute("notice", "Our care has ended. This person is listed.");
		return "redirect:/patients/" + id;
	}

	@PostMapping("/patients/{id}/death")
	String died(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			HttpServletResponse response, RedirectAttributes news) {
		try {
			this.patients.recordDeath(actor, id, day(typed.getOrDefault("on", "")), this.clock.instant());
		}
		catch (DateTimeParseException ex) {
			return refused("Choose a day, or leave it empty when it is not known.", actor, id, model, response, typed);
		}
		catch (RefusedByRule ex) {
			return refused(ex.text(), actor, id, model, response, typed);
		}
		news.addFlashAttribute("notice", "Recorded. Nobody will call or write. Open steps go to the coordinator.");
		return "redirect:/patients/" + id;
	}

	@PostMapping("/patients/{id}/death/correction")
	String isAlive(Actor actor, @PathVariable UUID id, RedirectAttributes news) {
		this.patients.correctDeath(actor, id, this.clock.instant());
		news.addFlashAttribute("notice", "Corrected. This person is listed; say again that we follow them.");
		return "redirect:/patients/" + id;
	}

	private String refused(String why, Actor actor, UUID id, Model model, HttpServletResponse response,
			Map<String, String> typed) {
		model.addAttribute("refused", why);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(actor, id, model, typed);
	}

	private String page(Actor actor, UUID id, Model model, Map<String, String> typed) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "end of care", now);
		model.addAttribute("patient", patient);
		model.addAttribute("typed", typed);
		model.addAttribute("now", now);
		model.addAttribute("calendar", this.clinics.get(patient.clinicId()).calendar());
		model.addAttribute("steps", this.care.openSteps(actor, id, now));
		model.addAttribute("colleagues", this.care.colleagues(actor, now));
		return "roster/end";
	}

	private static Map<UUID, StepDecision> decisions(Map<String, String> typed) {
		Map<UUID, StepDecision> decisions = new HashMap<>();
		typed.forEach((field, value) -> {
			UUID step = field.startsWith("step-") ? id(field.substring("step-".length())) : null;
			if (step != null) {
				for (StepDecision.Kind kind : StepDecision.Kind.values()) {
					if (kind.name().equals(value)) {
						decisions.put(step, new StepDecision(kind, id(typed.getOrDefault("to-" + step, ""))));
					}
				}
			}
		});
		return decisions;
	}

	private static @Nullable UUID id(String typed) {
		try {
			return UUID.fromString(typed);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable LocalDate day(String typed) {
		return typed.isBlank() ? null : LocalDate.parse(typed.strip());
	}

}
