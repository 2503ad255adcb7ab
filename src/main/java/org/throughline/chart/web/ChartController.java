package org.throughline.chart.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.throughline.chart.Chart;
import org.throughline.chart.PatientSheet;
import org.throughline.patient.BarrierKind;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Shows one patient.
 */
@Controller
class ChartController {

	private final Chart chart;

	private final SheetText text;

	private final Clock clock;

	ChartController(Chart chart, SheetText text, Clock clock) {
		this.chart = chart;
		this.text = text;
		this.clock = clock;
	}

	@GetMapping("/patients/{id}")
	String patient(@PathVariable UUID id, Actor actor, Model model) {
		show(id, actor, model);
		return "chart/patient";
	}

	@GetMapping("/patients/{id}/visits")
	String visits(@PathVariable UUID id, Actor actor, Model model) {
		show(id, actor, model);
		return "chart/all-visits";
	}

	/** "Copy for the record": what the page says, as plain text. */
	@GetMapping("/patients/{id}/copy")
	String copy(@PathVariable UUID id, Actor actor, Model model) {
		Instant now = this.clock.instant();
		PatientSheet sheet = this.chart.open(actor, id, now);
		model.addAttribute("card", sheet.card());
		model.addAttribute("text", this.text.of(sheet, now));
		return "chart/copy";
	}

	/** The same as a page of nothing but text. */
	@GetMapping(path = "/patients/{id}/copy/text", produces = "text/plain;charset=UTF-8")
	@ResponseBody
	String text(@PathVariable UUID id, Actor actor) {
		Instant now = this.clock.instant();
		return this.text.of(this.chart.open(actor, id, now), now);
	}

	private void show(UUID id, Actor actor, Model model) {
		Instant now = this.clock.instant();
		PatientSheet sheet = this.chart.open(actor, id, now);
		model.addAttribute("sheet", sheet);
		model.addAttribute("patient", sheet.patient());
		model.addAttribute("card", sheet.card());
		model.addAttribute("calendar", sheet.calendar());
		model.addAttribute("barrierKinds", BarrierKind.values());
		model.addAttribute("now", now);
	}

}
