package org.throughline.settings.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.validation.Valid;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.ClinicService;
import org.throughline.clinic.Clinics;
import org.throughline.followup.StepsOverClosing;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.TypedDay;
import org.throughline.staff.Actor;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The clinic's own closed days, and its own word on the holidays.
 */
@Controller
class ClosedDayController {

	private static final int MOST_YEARS = 100;

	private final Clinics clinics;

	private final ClinicService service;

	private final StepsOverClosing steps;

	private final Clock clock;

	ClosedDayController(Clinics clinics, ClinicService service, StepsOverClosing steps, Clock clock) {
		this.clinics = clinics;
		this.service = service;
		this.steps = steps;
		this.clock = clock;
	}

	@PostMapping("/clinic/closed-days")
	String close(Actor actor, @Valid @ModelAttribute("closing") ClosedDayForm form, BindingResult typed,
			RedirectAttributes next) {
		if (typed.hasErrors()) {
			next.addFlashAttribute("problem", typed.getAllErrors().get(0).getDefaultMessage());
		}
		else {
			try {
				close(actor, form, next);
			}
			catch (RefusedByRule refused) {
				next.addFlashAttribute("problem", refused.text());
			}
		}
		return "redirect:/clinic#closed";
	}

	private void close(Actor actor, ClosedDayForm form, RedirectAttributes next) {
		Instant now = this.clock.instant();
		LocalDate today = this.clinics.get(actor.clinicId()).calendar().dayOf(now);
		LocalDate day = TypedDay.near("day", form.day(), today, MOST_YEARS);
		this.service.close(actor.clinicId(), day, form.reason().strip(), actor.staffId(), now);
		next.addFlashAttribute("notice", "The clinic is closed that day.");
		tellWhatIsDue(actor, day, now, next);
	}

	/** No due time falls on a closed day in silence (rule 5). */
	private void tellWhatIsDue(Actor actor, LocalDate day, Instant now, RedirectAttributes next) {
		ClinicCalendar calendar = this.clinics.get(actor.clinicId()).calendar();
		int due = this.steps.countDueOn(actor.clinicId(), day, calendar);
		if (due > 0 && !calendar.isOpenDay(day)) {
			next.addFlashAttribute("dueThen", due);
			next.addFlashAttribute("dueSoon",
					calendar.nextClosedBlock(now)
						.filter((block) -> block.covers(day.atTime(LocalTime.NOON).atZone(calendar.zone()).toInstant()))
						.isPresent());
		}
	}

	@PostMapping("/clinic/closed-days/removal")
	String reopen(Actor actor, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			RedirectAttributes next) {
		this.service.reopen(actor.clinicId(), day, actor.staffId(), this.clock.instant());
		next.addFlashAttribute("notice",
				this.clinics.get(actor.clinicId())
					.calendar()
					.closedFor(day)
					.map((holiday) -> "It stays closed: that day is %s.".formatted(holiday))
					.orElse("The clinic is open that day."));
		return "redirect:/clinic#closed";
	}

	/** "We are open then", "We close then": every year. */
	@PostMapping("/clinic/holidays")
	String keep(Actor actor, @RequestParam String holiday, @RequestParam boolean closed, RedirectAttributes next) {
		Instant now = this.clock.instant();
		ClinicCalendar calendar = this.clinics.get(actor.clinicId()).calendar();
		if (!calendar.holidays().knows(holiday, calendar.dayOf(now).getYear())) {
			throw new NotFound();
		}
		this.service.keep(actor.clinicId(), holiday, closed, actor.staffId(), now);
		next.addFlashAttribute("notice",
				closed ? "The clinic closes on that holiday." : "The clinic is open on that holiday.");
		return "redirect:/clinic#our-holidays";
	}

}
