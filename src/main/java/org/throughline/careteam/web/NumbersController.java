package org.throughline.careteam.web;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.NumberToLookAt;
import org.throughline.careteam.NumbersToLookAt;
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

	private final PatientLooks looks;

	private final Clock clock;

	NumbersController(NumbersToLookAt numbers, PatientLooks looks, Clock clock) {
		this.numbers = numbers;
		this.looks = looks;
		this.clock = clock;
	}

	@GetMapping("/contact-cards")
	String numbers(Actor actor, @RequestParam(required = false) @Nullable Integer page, Model model) {
		Piece<NumberToLookAt> numbers = this.numbers.of(actor, Piece.asked(page));
		model.addAttribute("numbers", numbers);
		model.addAttribute("patients", this.looks.cards(actor, numbers.shown(), NumberToLookAt::patientId,
				"numbers on contact cards", this.clock.instant()));
		return "careteam/all-numbers";
	}

}
