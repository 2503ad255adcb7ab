package org.throughline.security.web;

import org.throughline.staff.Actor;
import org.throughline.staff.Group;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where a day begins: for a person their own, for the shared screen the huddle.
 */
@Controller
class HomeController {

	@GetMapping("/")
	String start(Actor actor) {
		return (actor.group() == Group.SCREEN) ? "redirect:/huddle" : "redirect:/my-day";
	}

}
