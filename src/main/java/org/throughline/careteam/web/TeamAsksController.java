package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.TeamDoor;
import org.throughline.careteam.TeamDoors;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientLooks;
import org.throughline.shared.Piece;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * All that care teams ask of one person, where it is more than stands at their door.
 */
@Controller
class TeamAsksController {

	private final TeamDoors doors;

	private final PatientLooks looks;

	private final Clinics clinics;

	private final Clock clock;

	TeamAsksController(TeamDoors doors, PatientLooks looks, Clinics clinics, Clock clock) {
		this.doors = doors;
		this.looks = looks;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/my-day/care-teams")
	String asks(Actor actor, @RequestParam(required = false) @Nullable Integer page, Model model) {
		Instant now = this.clock.instant();
		Piece<TeamDoor> asks = this.doors.page(actor, Piece.asked(page), now);
		model.addAttribute("asks", asks);
		model.addAttribute("patients",
				this.looks.cards(actor, asks.shown(), TeamDoor::patientId, "what care teams ask", now));
		model.addAttribute("calendar", this.clinics.get(actor.clinicId()).calendar());
		model.addAttribute("now", now);
		return "careteam/asks";
	}

}
