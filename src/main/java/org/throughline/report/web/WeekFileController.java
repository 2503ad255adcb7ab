package org.throughline.report.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.report.ReviewWeek;
import org.throughline.report.WeekList;
import org.throughline.report.WeekLists;
import org.throughline.report.WeeklyReview;
import org.throughline.shared.NotFound;
import org.throughline.shared.Texts;
import org.throughline.staff.Actor;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The weekly review as files for a spreadsheet. Their names say the week and the list,
 * and nothing about a patient.
 */
@Controller
class WeekFileController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final WeeklyReview review;

	private final WeekLists lists;

	private final WeekFiles files;

	private final Clinics clinics;

	private final Clock clock;

	WeekFileController(WeeklyReview review, WeekLists lists, WeekFiles files, Clinics clinics, Clock clock) {
		this.review = review;
		this.lists = lists;
		this.files = files;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/week/{day:\\d{4}-\\d{2}-\\d{2}}/file")
	ResponseEntity<String> numbers(@PathVariable LocalDate day, Actor actor) {
		ReviewWeek week = week(day, actor);
		return file("week-" + week.monday(),
				this.files.numbers(this.review.take(actor, week, this.clock.instant()), actor));
	}

	@GetMapping("/week/{day:\\d{4}-\\d{2}-\\d{2}}/{list}/file")
	ResponseEntity<String> list(@PathVariable LocalDate day, @PathVariable String list,
			@RequestParam @Nullable String of, Actor actor) {
		ReviewWeek week = week(day, actor);
		WeekList which = WeekList.at(list).orElseThrow(NotFound::new);
		return file("week-" + week.monday() + "-" + which.path(),
				this.files.list(this.lists.take(actor, week, which, Texts.clean(of), this.clock.instant()),
						this.clinics.get(actor.clinicId()).calendar()));
	}

	private ReviewWeek week(LocalDate day, Actor actor) {
		return ReviewWeek.of(day, this.clinics.get(actor.clinicId()).calendar());
	}

	private static ResponseEntity<String> file(String name, String text) {
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + ".csv").build().toString())
			.body(text);
	}

}
