package org.throughline.keys.web;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.throughline.keys.KeyAct;
import org.throughline.keys.KeyChoice;
import org.throughline.keys.KeyMap;
import org.throughline.keys.KeyPlace;
import org.throughline.keys.Keys;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a person chooses their keys, goes back to the usual ones, or switches single keys
 * off.
 */
@Controller
class KeysController {

	private static final String BACK = "redirect:/account/keys";

	private final Keys keys;

	private final Clock clock;

	KeysController(Keys keys, Clock clock) {
		this.keys = keys;
		this.clock = clock;
	}

	@GetMapping("/account/keys")
	String show(Actor actor, Model model) {
		KeyMap mine = this.keys.of(actor.staffId());
		return page(new KeyChoice(mine.letters(), mine.chosen()), Map.of(), model);
	}

	@PostMapping("/account/keys")
	String change(Actor actor, @ModelAttribute("form") KeysForm form, BindingResult sent, Model model,
			RedirectAttributes news, HttpServletResponse response) {
		KeyChoice choice = form.choice(this.keys.of(actor.staffId()));
		Map<KeyAct, String> problems = choice.problems();
		if (!problems.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return page(choice, problems, model);
		}
		this.keys.change(actor, choice, this.clock.instant());
		news.addFlashAttribute("notice",
				choice.letters() ? "Your keys are saved." : "Saved. Single keys do nothing now.");
		return BACK;
	}

	@PostMapping("/account/keys/return")
	String goBack(Actor actor, RedirectAttributes news) {
		this.keys.change(actor, new KeyChoice(true, KeyMap.USUAL.chosen()), this.clock.instant());
		news.addFlashAttribute("notice", "The usual keys are back.");
		return BACK;
	}

	private static String page(KeyChoice choice, Map<KeyAct, String> problems, Model model) {
		Map<KeyPlace, KeyAct[]> places = new EnumMap<>(KeyPlace.class);
		for (KeyPlace place : KeyPlace.values()) {
			places.put(place, KeyAct.in(place).toArray(KeyAct[]::new));
		}
		model.addAttribute("choice", choice);
		model.addAttribute("problems", problems);
		model.addAttribute("places", places);
		return "keys/settings";
	}

}
