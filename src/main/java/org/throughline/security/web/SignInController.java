package org.throughline.security.web;

import java.util.UUID;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.security.FirstAdministrator;
import org.throughline.security.KeptWords;
import org.throughline.security.Sessions;
import org.throughline.security.SignInPages;
import org.throughline.staff.StaffService;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The door, and behind it what somebody had written when it closed.
 */
@Controller
class SignInController {

	private final Clinics clinics;

	private final StaffService staff;

	private final FirstAdministrator first;

	private final Sessions sessions;

	private final PutBack putBack;

	private final ApplicationAvailability availability;

	SignInController(Clinics clinics, StaffService staff, FirstAdministrator first, Sessions sessions, PutBack putBack,
			ApplicationAvailability availability) {
		this.clinics = clinics;
		this.staff = staff;
		this.first = first;
		this.sessions = sessions;
		this.putBack = putBack;
		this.availability = availability;
	}

	@GetMapping("/sign-in")
	String door(HttpServletRequest request, HttpServletResponse answer, Model model) {
		Object backTo = request.getAttribute(SignInPages.BACK_TO);
		if (backTo != null) {
			KeptWords kept = KeptWords.of(request);
			model.addAttribute("typed", kept.words());
			model.addAttribute("sent", this.putBack.mayComeBack(kept.at()) ? kept : null);
			model.addAttribute("backTo", backTo);
			return "security/words";
		}
		if (this.clinics.all().isEmpty() && this.first.isAwaited()) {
			if (this.availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
				answer.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
				answer.setHeader("Refresh", "2");
				return "security/starting";
			}
			return "redirect:/first-administrator";
		}
		if (this.clinics.all().size() == 1) {
			model.addAttribute("clinicName", this.clinics.all().get(0).name());
		}
		model.addAttribute("signInHelp", help());
		if (request.getDispatcherType() == DispatcherType.FORWARD) {
			model.addAttribute("kept", KeptWords.of(request));
			model.addAttribute("keptFor", this.sessions.lastHere(request).map(UUID::toString).orElse(""));
		}
		return "security/sign-in";
	}

	private @Nullable String help() {
		return this.staff.whomToAsk()
			.map((details) -> "Can’t get in? Ask %s %s, extension %s.".formatted(details.givenName(),
					details.familyName(), details.phoneExtension()))
			.orElseGet(() -> this.first.isMissing() ? "Can’t get in? Nobody has administration any more: whoever runs"
					+ " Throughline opens the page /first-administrator." : null);
	}

}
