package org.throughline.security.web;

import java.time.Clock;
import java.util.UUID;

import org.throughline.security.Passwords;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffService;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Gives a colleague a password for their first sign-in, shown this once and kept nowhere.
 */
@Controller
class SetUpController {

	private final Passwords passwords;

	private final StaffDirectory directory;

	private final StaffService staff;

	private final Clock clock;

	SetUpController(Passwords passwords, StaffDirectory directory, StaffService staff, Clock clock) {
		this.passwords = passwords;
		this.directory = directory;
		this.staff = staff;
		this.clock = clock;
	}

	@PostMapping("/people/{id}/sign-in")
	String setUp(@PathVariable UUID id, Actor actor, Model model, RedirectAttributes news) {
		try {
			model.addAttribute("once", this.passwords.giveForOnce(actor, id, this.clock.instant()));
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
			return "redirect:/people/" + id;
		}
		model.addAttribute("person", this.directory.get(id));
		model.addAttribute("email", this.staff.view(id).details().email());
		return "security/set-up";
	}

}
