package org.throughline.board.web;

import java.time.Clock;
import java.time.Instant;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.board.Board;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.staff.Actor;

/**
 * Who owns what.
 */
@Controller
class BoardController {

	private final Board board;

	private final Clinics clinics;

	private final Clock clock;

	BoardController(Board board, Clinics clinics, Clock clock) {
		this.board = board;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/owns")
	String show(Actor actor, Model model) {
		Instant now = this.clock.instant();
		ClinicCalendar calendar = this.clinics.get(actor.clinicId()).calendar();
		model.addAttribute("now", now);
		model.addAttribute("calendar", calendar);
		model.addAttribute("sheet", this.board.read(actor, now));
		return "board/owns";
	}

}
