package org.throughline.workspace.web;

import java.time.Clock;
import java.util.Map;

import org.throughline.staff.Actor;
import org.throughline.workspace.NavCount.Place;
import org.throughline.workspace.NavCounts;
import org.throughline.workspace.NavNumber;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The numbers beside the places in the navigation, apart from the pages so that no page
 * waits for them.
 */
@Controller
class NavController {

	private final NavCounts counts;

	private final Clock clock;

	NavController(NavCounts counts, Clock clock) {
		this.counts = counts;
		this.clock = clock;
	}

	@GetMapping("/nav/counts")
	String counts(Actor actor, Model model) {
		Map<Place, NavNumber> numbers = this.counts.of(actor, this.clock.instant());
		model.addAttribute("huddle", numbers.getOrDefault(Place.HUDDLE, NavNumber.NONE));
		model.addAttribute("door", numbers.getOrDefault(Place.DOOR, NavNumber.NONE).count());
		model.addAttribute("gaps", numbers.getOrDefault(Place.GAPS, NavNumber.NONE).count());
		return "workspace/nav-counts";
	}

}
