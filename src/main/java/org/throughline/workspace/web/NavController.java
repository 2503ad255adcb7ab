package org.throughline.workspace.web;

import java.time.Clock;
import java.util.Map;

import org.throughline.staff.Actor;
import org.throughline.workspace.NavCount.Place;
import org.throughline.workspace.NavCounts;

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
		Map<Place, Integer> numbers = this.counts.of(actor, this.clock.instant());
		model.addAttribute("huddle", numbers.getOrDefault(Place.HUDDLE, 0));
		model.addAttribute("huddleIsOn", numbers.getOrDefault(Place.HUDDLE_IS_ON, 0) > 0);
		model.addAttribute("door", numbers.getOrDefault(Place.DOOR, 0));
		model.addAttribute("gaps", numbers.getOrDefault(Place.GAPS, 0));
		return "workspace/nav-counts";
	}

}
