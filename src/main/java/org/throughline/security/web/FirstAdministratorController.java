package org.throughline.security.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.security.FirstAdministrator;
import org.throughline.security.Sessions;
import org.throughline.security.SignInLog;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Choices;
import org.throughline.shared.web.Refusals;
import org.throughline.staff.Discipline;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Opens the clinic, once: the page is gone as soon as anybody is here. It is back, to say
 * who administers from now on, while nobody can.
 */
@Controller
class FirstAdministratorController {

	private static final String PAGE = "security/first-administrator";

	private static final String AGAIN = "security/administrator-again";

	private final FirstAdministrator first;

	private final SignInLog log;

	private final Sessions sessions;

	private final Clock clock;

	FirstAdministratorController(FirstAdministrator first, SignInLog log, Sessions sessions, Clock clock) {
		this.first = first;
		this.log = log;
		this.sessions = sessions;
		this.clock = clock;
	}

	@ModelAttribute("disciplines")
	Map<String, String> disciplines() {
		return Choices.byName(Discipline.values(), Discipline::label);
	}

	@ModelAttribute("zones")
	Map<String, String> zones() {
		return UsTimeZones.words();
	}

	@GetMapping("/first-administrator")
	String page(@ModelAttribute("form") FirstAdministratorForm form,
			@ModelAttribute("again") AdministratorAgainForm again) {
		if (this.first.isMissing()) {
			return AGAIN;
		}
		if (!this.first.isAwaited()) {
			throw new NotFound();
		}
		return PAGE;
	}

	@PostMapping("/first-administrator")
	String open(@Valid @ModelAttribute("form") FirstAdministratorForm form, BindingResult typed,
			HttpServletRequest request, HttpServletResponse response) {
		if (!this.first.isAwaited()) {
			throw new NotFound();
		}
		if (!typed.hasErrors()) {
			try {
				Instant now = this.clock.instant();
				UUID person = this.first.open(form.code(), form.clinic(), form.person(), form.password(), now);
				this.sessions.begin(this.log.signedIn(person, false, now), request, response);
				return "redirect:/people";
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return PAGE;
	}

	@PostMapping("/first-administrator/again")
	String again(@Valid @ModelAttribute("again") AdministratorAgainForm form, BindingResult typed,
			HttpServletRequest request, HttpServletResponse response) {
		if (!this.first.isMissing()) {
			throw new NotFound();
		}
		if (!typed.hasErrors()) {
			try {
				Instant now = this.clock.instant();
				UUID person = this.first.takeOver(form.code(), form.email(), form.password(), now);
				this.sessions.begin(this.log.signedIn(person, false, now), request, response);
				return "redirect:/people";
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return AGAIN;
	}

}
