package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.CareTeams;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Piece;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Every worry about a plan and every view of the risk that there was, read back.
 */
@Controller
@RequestMapping("/patients/{id}/care-team")
class TeamRecordController {

	private final CareTeams teams;

	private final CareTeamPages pages;

	private final PatientAccess access;

	private final Clock clock;

	TeamRecordController(CareTeams teams, CareTeamPages pages, PatientAccess access, Clock clock) {
		this.teams = teams;
		this.pages = pages;
		this.access = access;
		this.clock = clock;
	}

	@GetMapping("/worries")
	String worries(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer page,
			Model model) {
		open(actor, id, model);
		model.addAttribute("worries", this.teams.worries(id, Piece.asked(page)));
		return "careteam/all-worries";
	}

	@GetMapping("/risk")
	String risk(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer page,
			Model model) {
		open(actor, id, model);
		model.addAttribute("views", this.teams.views(id, Piece.asked(page)));
		return "careteam/all-risk";
	}

	private void open(Actor actor, UUID id, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "care team", now);
		this.pages.about(actor, patient, model, now);
	}

}
