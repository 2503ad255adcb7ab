package org.throughline.board.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.board.BoardTeam;
import org.throughline.clinic.Clinics;
import org.throughline.followup.DueSpan;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who owns what.
 */
@Controller
class BoardController {

	/** In place of an owner: the patients and their people. */
	private static final String THEIRS = "theirs";

	/** What one more click shows of what nobody has. */
	private static final int MORE_GAPS = 100;

	private final Board board;

	private final Clinics clinics;

	private final Clock clock;

	BoardController(Board board, Clinics clinics, Clock clock) {
		this.board = board;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/owns")
	String show(Actor actor, @RequestParam(defaultValue = "EVERYONE") BoardTeam team,
			@RequestParam(defaultValue = "false") boolean all, @RequestParam(defaultValue = "0") int gaps,
			Model model) {
		model.addAttribute("teams", BoardTeam.values());
		model.addAttribute("all", all);
		model.addAttribute("moreGaps", Math.max(0, Math.min(gaps, Board.MOST_GAPS)) + MORE_GAPS);
		model.addAttribute("sheet", this.board.read(actor, team, all, gaps, moment(actor, model)));
		return "board/owns";
	}

	/** A page of its own; scripts put its cards into the cell of the table. */
	@GetMapping("/owns/{owner}/{span}")
	String more(Actor actor, @PathVariable String owner, @PathVariable DueSpan span,
			@RequestParam(defaultValue = "0") int from, Model model) {
		model.addAttribute("sheet", this.board.more(actor, ownerId(owner), span, from, moment(actor, model)));
		return "board/more";
	}

	private Instant moment(Actor actor, Model model) {
		Instant now = this.clock.instant();
		model.addAttribute("now", now);
		model.addAttribute("calendar", this.clinics.get(actor.clinicId()).calendar());
		return now;
	}

	private static @Nullable UUID ownerId(String owner) {
		try {
			return owner.equals(THEIRS) ? null : UUID.fromString(owner);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound();
		}
	}

}
