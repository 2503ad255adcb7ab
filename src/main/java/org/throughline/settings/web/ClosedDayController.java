package org.throughline.settings.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.ClinicService;
import org.throughline.clinic.Clinics;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.TypedDay;
import org.throughline.staff.Actor;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
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

	private final DueWhenClosed due;

	private final Clock clock;

	ClosedDayController(Clinics clinics, ClinicService service, DueWhenClosed due, Clock clock) {
		this.clinics = clinics;
		this.service = service;
		this.due = due;
		this.clock = clock;
	}

	@PostMapping("/clinic/closed-days")
	String close(Actor actor, @Valid @ModelAttribute("closing") ClosedDayForm form, BindingResult typed,
			RedirectAttributes next) {
		if (typed.hasErrors()) {
			refuse(form, why(typed.getFieldErrors().get(0)), next);
		}
		else {
			try {
				close(actor, form, next);
			}
			catch (RefusedByRule refused) {
				refuse(form, refused.text(), next);
			}
		}
		return "redirect:/clinic#closed";
	}

	private void close(Actor actor, ClosedDayForm form, RedirectAttributes next) {
		Instant now = this.clock.instant();
		ClinicCalendar before = this.clinics.get(actor.clinicId()).calendar();
		LocalDate today = before.dayOf(now);
		LocalDate day = TypedDay.near("day", form.day(), today, MOST_YEARS);
		if (day.isBefore(today)) {
			throw new RefusedByRule("day", "That day is over. Choose one from today on.");
		}
		this.service.close(actor.clinicId(), day, form.reason().strip(), actor.staffId(), now);
		next.addFlashAttribute("notice", "The clinic is closed that day.");
		this.due.tell(actor, before, "closed", now, next);
	}

	private static @Nullable String why(FieldError wrong) {
		return wrong.isBindingFailure() ? "That is not a day of the calendar. Check the year."
				: wrong.getDefaultMessage();
	}

	/** What was typed stands in the form again. */
	private static void refuse(ClosedDayForm form, @Nullable String why, RedirectAttributes next) {
		next.addFlashAttribute("problem", why);
		next.addFlashAttribute("closedDay", form.day());
		next.addFlashAttribute("closedReason", form.reason());
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
		this.due.tell(actor, calendar, "our-holidays", now, next);
		return "redirect:/clinic#our-holidays";
	}

}
