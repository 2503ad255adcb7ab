package org.throughline.settings.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.validation.Valid;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.ClinicService;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.HolidaySet;
import org.throughline.responsibility.OwnKinds;
import org.throughline.responsibility.WhoMay;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Choices;
import org.throughline.shared.web.Refusals;
import org.throughline.staff.Actor;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The clinic's settings: open hours, closed days, how long things may take.
 */
@Controller
class ClinicController {

	private static final List<String> ZONES = List.of("America/New_York", "America/Detroit",
			"America/Indiana/Indianapolis", "America/Chicago", "America/Denver", "America/Phoenix",
			"America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico", "Pacific/Guam");

	private final Clinics clinics;

	private final ClinicService service;

	private final OwnKinds ownKinds;

	private final DueWhenClosed due;

	private final Clock clock;

	ClinicController(Clinics clinics, ClinicService service, OwnKinds ownKinds, DueWhenClosed due, Clock clock) {
		this.clinics = clinics;
		this.service = service;
		this.ownKinds = ownKinds;
		this.due = due;
		this.clock = clock;
	}

	@ModelAttribute
	void choices(Actor actor, Model model) {
		ClinicCalendar calendar = this.clinics.get(actor.clinicId()).calendar();
		LocalDate today = calendar.dayOf(this.clock.instant());
		Map<LocalDate, String> closed = new TreeMap<>(calendar.closedDays());
		closed.keySet().removeIf((day) -> day.isBefore(today));
		model.addAttribute("closedDays", closed);
		model.addAttribute("calendar", calendar);
		model.addAttribute("thisYear", today.getYear());
		model.addAttribute("holidays", calendar.holidays().lines(today.getYear()));
		model.addAttribute("days", DayOfWeek.values());
		model.addAttribute("ownKinds", this.ownKinds.ofClinic(actor.clinicId()));
		model.addAttribute("whoMays", WhoMay.values());
		Map<String, String> zones = new TreeMap<>();
		ZONES.forEach((zone) -> zones.put(zone, zone.replace('_', ' ')));
		zones.putIfAbsent(calendar.zone().getId(), calendar.zone().getId());
		model.addAttribute("zones", zones);
		model.addAttribute("holidaySets", Choices.of(HolidaySet.values(), HolidaySet::label));
	}

	@GetMapping("/clinic")
	String settings(Actor actor, Model model) {
		model.addAttribute("form", ClinicForm.of(this.clinics.get(actor.clinicId())));
		return "settings/clinic";
	}

	@PostMapping("/clinic")
	ModelAndView change(Actor actor, @Valid @ModelAttribute("form") ClinicForm form, BindingResult typed,
			RedirectAttributes next) {
		if (!typed.hasErrors()) {
			try {
				Instant now = this.clock.instant();
				ClinicCalendar before = this.clinics.get(actor.clinicId()).calendar();
				this.service.change(actor.clinicId(), form.settings(), form.version(), actor.staffId(), now);
				next.addFlashAttribute("notice", "The clinic’s settings are saved.");
				this.due.tell(actor, before, "clinic", now, next);
				return new ModelAndView("redirect:/clinic");
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
			catch (ChangedMeanwhile changed) {
				ClinicForm theirs = ClinicForm.of(this.clinics.get(actor.clinicId()));
				return new ModelAndView("settings/clinic", Map.of("theirs", theirs, "changed", changed.text(),
						"differences", ClinicDifference.between(theirs, form)), HttpStatus.CONFLICT);
			}
		}
		return new ModelAndView("settings/clinic", HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
