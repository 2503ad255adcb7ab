package org.throughline.demo.web;

import java.time.Clock;

import org.throughline.demo.DemoDay;
import org.throughline.demo.DemoMode;
import org.throughline.shared.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Starts the demo day again; without demo mode there is no such page.
 */
@Controller
class DemoDayController {

	private final DemoMode mode;

	private final DemoDay day;

	private final Clock clock;

	DemoDayController(DemoMode mode, DemoDay day, Clock clock) {
		this.mode = mode;
		this.day = day;
		this.clock = clock;
	}

	@PostMapping("/demo/restart")
	String startAgain(RedirectAttributes flash) {
		if (!this.mode.isOn()) {
			throw new NotFound();
		}
		this.day.startAgain(this.clock.instant());
		flash.addFlashAttribute("notice", "The demo day starts again. Everything is as it was this morning.");
		return "redirect:/my-day";
	}

}
