package org.throughline.handoff.web;

import java.time.Clock;
import java.util.UUID;

import org.throughline.clinic.Clinics;
import org.throughline.handoff.HandoffView;
import org.throughline.handoff.Handoffs;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Copies a handoff out for the record system, as a page and as nothing but text.
 */
@Controller
class RecordCopyController {

	private final Handoffs handoffs;

	private final RecordText record;

	private final Clinics clinics;

	private final Clock clock;

	RecordCopyController(Handoffs handoffs, RecordText record, Clinics clinics, Clock clock) {
		this.handoffs = handoffs;
		this.record = record;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/handoffs/{id}/copy")
	String copy(@PathVariable UUID id, Actor actor, Model model) {
		HandoffView handoff = this.handoffs.open(actor, id, this.clock.instant());
		model.addAttribute("handoff", handoff);
		model.addAttribute("text", text(handoff));
		return "handoff/copy";
	}

	/**
	 * The same as a page of nothing but text: for a record system, or without a script.
	 */
	@GetMapping(path = "/handoffs/{id}/copy/text", produces = "text/plain;charset=UTF-8")
	@ResponseBody
	String copyAsText(@PathVariable UUID id, Actor actor) {
		HandoffView handoff = this.handoffs.open(actor, id, this.clock.instant());
		return text(handoff);
	}

	private String text(HandoffView handoff) {
		return this.record.of(handoff, this.clinics.get(handoff.patient().clinicId()));
	}

}
