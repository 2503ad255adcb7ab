package org.throughline.security.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.throughline.security.Passwords;
import org.throughline.security.Sessions;
import org.throughline.security.SignInLog;
import org.throughline.security.SignedInPerson;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What people do with their own session: another password, another clinic, the shared
 * screen.
 */
@Controller
class AccountController {

	private static final String PAGE = "security/password";

	private final Passwords passwords;

	private final Sessions sessions;

	private final SignInLog log;

	private final Clock clock;

	AccountController(Passwords passwords, Sessions sessions, SignInLog log, Clock clock) {
		this.passwords = passwords;
		this.sessions = sessions;
		this.log = log;
		this.clock = clock;
	}

	@GetMapping("/account/password")
	String password(@ModelAttribute("form") PasswordForm form, Actor actor,
			@AuthenticationPrincipal SignedInPerson person, Model model) {
		return page(actor, person, model);
	}

	@PostMapping("/account/password")
	String change(@ModelAttribute("form") PasswordForm form, BindingResult sent, Actor actor,
			@AuthenticationPrincipal SignedInPerson person, Model model, RedirectAttributes news,
			HttpServletRequest request, HttpServletResponse response) {
		BindingResult typed = Retyped.of("form", form, sent, model);
		try {
			this.passwords.change(actor, form.currentPassword(), form.newPassword(), this.clock.instant());
		}
		catch (RefusedByRule refused) {
			Refusals.onto(typed, refused);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(actor, person, model);
		}
		this.sessions.endOthers(actor.staffId(), request);
		this.sessions.keep(person.withOwnPassword(), request, response);
		news.addFlashAttribute("notice", "Your password is changed.");
		return "redirect:/";
	}

	@PostMapping("/clinic-at-hand")
	String goTo(@RequestParam("clinic") UUID clinicId, Actor actor, @AuthenticationPrincipal SignedInPerson person,
			HttpServletRequest request, HttpServletResponse response) {
		if (!actor.clinicIds().contains(clinicId)) {
			throw new NotFound();
		}
		this.sessions.keep(person.at(clinicId), request, response);
		return "redirect:/";
	}

	@PostMapping("/huddle/screen")
	String showTheHuddle(@AuthenticationPrincipal SignedInPerson person, HttpServletRequest request,
			HttpServletResponse response) {
		this.sessions.keep(person.onScreen(), request, response);
		this.log.noted(person.staffId(), "huddle screen opened", this.clock.instant());
		return "redirect:/huddle";
	}

	private String page(Actor actor, SignedInPerson person, Model model) {
		model.addAttribute("hasOne", this.passwords.hasOne(actor.staffId()));
		model.addAttribute("mustChange", person.mustChangePassword());
		return PAGE;
	}

}
