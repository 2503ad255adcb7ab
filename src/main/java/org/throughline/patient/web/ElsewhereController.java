package org.throughline.patient.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.patient.PatientsElsewhere;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.staff.Actor;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Opens another clinic's patient for a day, with a reason.
 */
@Controller
class ElsewhereController {

	private static final String PAGE = "patient/elsewhere";

	private final PatientsElsewhere elsewhere;

	private final Clock clock;

	ElsewhereController(PatientsElsewhere elsewhere, Clock clock) {
		this.elsewhere = elsewhere;
		this.clock = clock;
	}

	@GetMapping("/patients/elsewhere")
	String ask(@ModelAttribute("form") ElsewhereForm form) {
		return PAGE;
	}

	@PostMapping("/patients/elsewhere")
	String open(@Valid @ModelAttribute("form") ElsewhereForm form, BindingResult typed, Actor actor,
			HttpServletResponse response) {
		LocalDate born = form.birthDate();
		if (!typed.hasErrors() && born != null) {
			try {
				return "redirect:/patients/"
						+ this.elsewhere.open(actor, form.mrn(), born, form.reason(), this.clock.instant());
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return PAGE;
	}

}
