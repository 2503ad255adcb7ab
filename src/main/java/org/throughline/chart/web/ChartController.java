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

/**
 * Shows one patient.
 */
@Controller
class ChartController {

	private final Chart chart;

	private final Clock clock;

	ChartController(Chart chart, Clock clock) {
		this.chart = chart;
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
