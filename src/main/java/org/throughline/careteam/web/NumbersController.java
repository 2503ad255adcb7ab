package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.NumberToLookAt;
import org.throughline.careteam.NumbersToLookAt;
import org.throughline.patient.PatientDirectory;
import org.throughline.patient.PatientLooks;
import org.throughline.shared.Piece;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The numbers on contact cards that somebody should look at, of the whole clinic.
 */
@Controller
class NumbersController {

	private final NumbersToLookAt numbers;

	private final PatientDirectory patients;

	private final PatientLooks looks;

	private final Clock clock;

	NumbersController(NumbersToLookAt numbers, PatientDirectory patients, PatientLooks looks, Clock clock) {
		this.numbers = numbers;
		this.patients = patients;
		this.looks = looks;
		this.clock = clock;
	}

	@GetMapping("/contact-cards")
	String numbers(Actor actor, @RequestParam(required = false) @Nullable Integer page, Model model) {
		Instant now = this.clock.instant();
		Piece<NumberToLookAt> numbers = this.numbers.of(actor, Piece.asked(page));
		Set<UUID> shown = numbers.shown().stream().map(NumberToLookAt::patientId).collect(Collectors.toSet());
		model.addAttribute("numbers", numbers);
		model.addAttribute("patients", this.patients.cards(shown));
		this.looks.list(actor, shown, "numbers on contact cards", now);
		return "careteam/all-numbers";
	}

}
