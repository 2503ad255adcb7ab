package org.throughline.settings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.ClosedBlock;
import org.throughline.clinic.Clinics;
import org.throughline.followup.StepsOverClosing;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Says how many next steps are due on days that were open until the clinic's calendar was
 * changed: no due time falls on a closed day in silence (rule 5).
 */
@Component
class DueWhenClosed {

	private final Clinics clinics;

	private final StepsOverClosing steps;

	DueWhenClosed(Clinics clinics, StepsOverClosing steps) {
		this.clinics = clinics;
		this.steps = steps;
	}

	/**
	 * @param before the calendar until the change
	 * @param place where on the page the change was made
	 */
	void tell(Actor actor, ClinicCalendar before, String place, Instant now, RedirectAttributes next) {
		ClinicCalendar calendar = this.clinics.get(actor.clinicId()).calendar();
		if (calendar.equals(before)) {
			return;
		}
		Map<LocalDate, Integer> due = this.steps.countByDay(actor.clinicId(), calendar.dayOf(now), calendar.zone());
		due.keySet().removeIf((day) -> calendar.isOpenDay(day) || !before.isOpenDay(day));
		if (!due.isEmpty()) {
			next.addFlashAttribute("dueAt", place);
			next.addFlashAttribute("dueThen", due.values().stream().mapToInt(Integer::intValue).sum());
			next.addFlashAttribute("dueSoon",
					calendar.nextClosedBlock(now)
						.filter((block) -> due.keySet().stream().allMatch((day) -> covers(block, day, calendar)))
						.isPresent());
		}
	}

	private static boolean covers(ClosedBlock block, LocalDate day, ClinicCalendar calendar) {
		return block.covers(day.atTime(LocalTime.NOON).atZone(calendar.zone()).toInstant());
	}

}
