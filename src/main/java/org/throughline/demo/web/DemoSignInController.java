package org.throughline.demo.web;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.throughline.demo.DemoMode;
import org.throughline.security.Sessions;
import org.throughline.security.SignInLog;
import org.throughline.security.SignInPages;
import org.throughline.shared.NotFound;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One click walks in as any of the demo people; without demo mode there is no such page.
 */
@Controller
class DemoSignInController {

	private final DemoMode demo;

	private final StaffDirectory directory;

	private final SignInLog log;

	private final Sessions sessions;

	private final SignInPages pages;

	private final Clock clock;

	DemoSignInController(DemoMode demo, StaffDirectory directory, SignInLog log, Sessions sessions, SignInPages pages,
			Clock clock) {
		this.demo = demo;
		this.directory = directory;
		this.log = log;
		this.sessions = sessions;
		this.pages = pages;
		this.clock = clock;
	}

	@PostMapping("/demo/sign-in")
	void walkIn(@RequestParam("username") UUID staffId, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		if (!this.demo.isOn() || !this.directory.find(staffId).map(StaffCard::isActive).orElse(false)) {
			throw new NotFound();
		}
		this.sessions.begin(this.log.signedIn(staffId, false, this.clock.instant()), request, response);
		this.pages.goOn(staffId, request, response);
	}

}
