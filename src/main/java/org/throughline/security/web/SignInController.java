package org.throughline.security.web;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.security.FirstAdministrator;
import org.throughline.staff.StaffService;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The door.
 */
@Controller
class SignInController {

	private final Clinics clinics;

	private final StaffService staff;

	private final FirstAdministrator first;

	SignInController(Clinics clinics, StaffService staff, FirstAdministrator first) {
		this.clinics = clinics;
		this.staff = staff;
		this.first = first;
	}

	@GetMapping("/sign-in")
	String door(Model model) {
		if (this.clinics.all().isEmpty() && this.first.isAwaited()) {
			return "redirect:/first-administrator";
		}
		if (this.clinics.all().size() == 1) {
			model.addAttribute("clinicName", this.clinics.all().get(0).name());
		}
		model.addAttribute("signInHelp", help());
		return "security/sign-in";
	}

	private @Nullable String help() {
		return this.staff.whomToAsk()
			.map((details) -> "Can’t get in? Ask %s %s, extension %s.".formatted(details.givenName(),
					details.familyName(), details.phoneExtension()))
			.orElse(null);
	}

}
