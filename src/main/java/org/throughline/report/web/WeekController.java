package org.throughline.report.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.report.ReviewWeek;
import org.throughline.report.WeekList;
import org.throughline.report.WeekLists;
import org.throughline.report.WeeklyReview;
import org.throughline.shared.NotFound;
import org.throughline.shared.Texts;
import org.throughline.shared.web.Leafing;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The weekly review: this week and those before, and the list behind every number.
 */
@Controller
class WeekController {

	private final WeeklyReview review;

	private final WeekLists lists;

	private final Clinics clinics;

	private final Clock clock;

	WeekController(WeeklyReview review, WeekLists lists, Clinics clinics, Clock clock) {
		this.review = review;
		this.lists = lists;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/week")
	String thisWeek(Actor actor, Model model) {
		Instant now = this.clock.instant();
		return show(actor, ReviewWeek.of(calendar(actor).dayOf(now), calendar(actor)), now, model);
	}

	/** A week is called by its Monday; any other day of it leads there. */
	@GetMapping("/week/{day:\\d{4}-\\d{2}-\\d{2}}")
	String week(@PathVariable LocalDate day, Actor actor, Model model) {
		ReviewWeek week = ReviewWeek.of(day, calendar(actor));
		return week.monday().equals(day) ? show(actor, week, this.clock.instant(), model)
				: "redirect:/week/" + week.monday();
	}

	@GetMapping("/week/{day:\\d{4}-\\d{2}-\\d{2}}/{list}")
	String list(@PathVariable LocalDate day, @PathVariable String list, @RequestParam @Nullable String of,
			@RequestParam(defaultValue = "0") int skip, Actor actor, Model model) {
		Instant now = this.clock.instant();
		WeekList which = WeekList.at(list).orElseThrow(NotFound::new);
		model.addAttribute("sheet", this.lists.read(actor, ReviewWeek.of(day, calendar(actor)), which, Texts.clean(of),
				Leafing.from(skip), now));
		model.addAttribute("page", WeekLists.PAGE);
		frame(actor, now, model);
		return "report/list";
	}

	private String show(Actor actor, ReviewWeek week, Instant now, Model model) {
		model.addAttribute("sheet", this.review.read(actor, week, now));
		frame(actor, now, model);
		return "report/week";
	}

	private void frame(Actor actor, Instant now, Model model) {
		model.addAttribute("now", now);
		model.addAttribute("calendar", calendar(actor));
	}

	private ClinicCalendar calendar(Actor actor) {
		return this.clinics.get(actor.clinicId()).calendar();
	}

}
