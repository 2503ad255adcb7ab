package org.throughline.nudge.web;

import java.time.Clock;

import jakarta.servlet.http.HttpServletResponse;
import org.throughline.nudge.EmailChoice;
import org.throughline.nudge.EmailChoices;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffService;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a person switches each of the two e-mails on or off.
 */
@Controller
class EmailController {

	private final EmailChoices choices;

	private final StaffService staff;

	private final Clock clock;

	EmailController(EmailChoices choices, StaffService staff, Clock clock) {
		this.choices = choices;
		this.staff = staff;
		this.clock = clock;
	}

	@GetMapping("/account/email")
	String show(Actor actor, Model model) {
		return page(actor, model);
	}

	@PostMapping("/account/email")
	String change(Actor actor, @ModelAttribute("form") EmailForm form, BindingResult sent, Model model,
			RedirectAttributes news, HttpServletResponse response) {
		if (sent.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			model.addAttribute("problem", "Not saved. Choose on or off for each of the two.");
			return page(actor, model);
		}
		EmailChoice choice = form.choice(this.choices.of(actor.staffId()));
		this.choices.change(actor, choice, this.clock.instant());
		news.addFlashAttribute("notice",
				(choice.door() || choice.digest()) ? "Saved." : "Saved. You get no e-mail from Throughline.");
		return "redirect:/account/email";
	}

	private String page(Actor actor, Model model) {
		model.addAttribute("choice", this.choices.of(actor.staffId()));
		model.addAttribute("canBeSent", this.choices.canBeSent());
		model.addAttribute("address", this.staff.view(actor.staffId()).details().email());
		return "nudge/email";
	}

}
