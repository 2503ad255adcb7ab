package org.throughline.myday.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.myday.MyDay;
import org.throughline.staff.Actor;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * My day, hardest first or by time; the choice is remembered on this device.
 */
@Controller
class MyDayController {

	private static final String ORDER = "day-order";

	private final MyDay myDay;

	private final Clinics clinics;

	private final Clock clock;

	MyDayController(MyDay myDay, Clinics clinics, Clock clock) {
		this.myDay = myDay;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/my-day")
	String show(Actor actor, @CookieValue(name = ORDER, defaultValue = "hardest") String order,
			@RequestParam(defaultValue = "false") boolean all, Model model) {
		Instant now = this.clock.instant();
		ClinicView clinic = this.clinics.get(actor.clinicId());
		boolean hardestFirst = !order.equals("time");
		model.addAttribute("now", now);
		model.addAttribute("clinic", clinic);
		model.addAttribute("calendar", clinic.calendar());
		model.addAttribute("today", clinic.calendar().dayOf(now));
		model.addAttribute("closing", clinic.calendar().closedFromTonight(now).orElse(null));
		model.addAttribute("afternoon", !now.atZone(clinic.zone()).toLocalTime().isBefore(LocalTime.NOON));
		model.addAttribute("hardestFirst", hardestFirst);
		model.addAttribute("day", this.myDay.read(actor, hardestFirst, all, now));
		return "myday/my-day";
	}

	@PostMapping("/my-day/order")
	ResponseEntity<Void> order(@RequestParam String by) {
		ResponseCookie cookie = ResponseCookie.from(ORDER, by.equals("time") ? "time" : "hardest")
			.path("/")
			.httpOnly(true)
			.sameSite("Lax")
			.maxAge(Duration.ofDays(365))
			.build();
		return ResponseEntity.status(303)
			.header(HttpHeaders.SET_COOKIE, cookie.toString())
			.location(URI.create("/my-day"))
			.build();
	}

}
