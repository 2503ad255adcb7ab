package org.throughline.security.web;

import org.throughline.clinic.Clinics;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The door.
 */
@Controller
class SignInController {

	private final Clinics clinics;

	SignInController(Clinics clinics) {
		this.clinics = clinics;
	}

	@GetMapping("/sign-in")
	String door(Model model) {
		if (!this.clinics.all().isEmpty()) {
			model.addAttribute("clinicName", this.clinics.all().get(0).name());
		}
		return "security/sign-in";
	}

}
