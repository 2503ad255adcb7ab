package org.throughline.staff.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.validation.Valid;
import org.throughline.clinic.Clinics;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.TypedDay;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffService;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Somebody is away, may not sign in, or has left.
 */
@Controller
@RequestMapping("/people/{id}")
class LeavingController {

	private static final int MOST_YEARS = 5;

	private final StaffService staff;

	private final Absences absences;

	private final Clinics clinics;

	private final Clock clock;

	LeavingController(StaffService staff, Absences absences, Clinics clinics, Clock clock) {
		this.staff = staff;
		this.absences = absences;
		this.clinics = clinics;
		this.clock = clock;
	}

	@PostMapping("/sign-in/stop")
	String stop(@PathVariable UUID id, Actor actor, RedirectAttributes news) {
		return answer(id, news, "Sign-in is stopped. Whatever they hold shows as a gap.",
				() -> this.staff.stopSignIn(actor, id, this.clock.instant()));
	}

	@PostMapping("/sign-in/return")
	String allow(@PathVariable UUID id, Actor actor, RedirectAttributes news) {
		return answer(id, news, "They may sign in again.",
				() -> this.staff.allowSignIn(actor, id, this.clock.instant()));
	}

	@PostMapping("/leaving")
	String leave(@PathVariable UUID id, Actor actor, RedirectAttributes news) {
		return answer(id, news, "Written down: they have left.",
				() -> this.staff.leave(actor, id, this.clock.instant()));
	}

	@PostMapping("/away")
	String away(@PathVariable UUID id, @Valid @ModelAttribute("awayForm") AwayForm form, BindingResult typed,
			Actor actor, RedirectAttributes news) {
		LocalDate first = form.from();
		LocalDate last = form.until();
		if (typed.hasErrors() || first == null || last == null) {
			news.addFlashAttribute("problem", "Choose the first and the last day away.");
			return "redirect:/people/" + id;
		}
		ZoneId zone = this.clinics.get(actor.clinicId()).zone();
		Instant now = this.clock.instant();
		LocalDate today = now.atZone(zone).toLocalDate();
		return answer(id, news, "Away dates are kept.", () -> {
			Instant from = TypedDay.near("from", first, today, MOST_YEARS).atStartOfDay(zone).toInstant();
			Instant until = TypedDay.near("until", last, today, MOST_YEARS).plusDays(1).atStartOfDay(zone).toInstant();
			this.absences.away(actor, id, from, until, form.coverId(), now);
		});
	}

	@PostMapping("/away/{awayId}/end")
	String back(@PathVariable UUID id, @PathVariable UUID awayId, Actor actor, RedirectAttributes news) {
		return answer(id, news, "These away dates are over.",
				() -> this.absences.backFrom(actor, id, awayId, this.clock.instant()));
	}

	private static String answer(UUID id, RedirectAttributes news, String done, Runnable change) {
		try {
			change.run();
			news.addFlashAttribute("notice", done);
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
		}
		return "redirect:/people/" + id;
	}

}
