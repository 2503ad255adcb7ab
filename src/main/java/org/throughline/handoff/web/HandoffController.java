package org.throughline.handoff.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.handoff.HandoffNotAsSeen;
import org.throughline.handoff.HandoffService;
import org.throughline.handoff.HandoffView;
import org.throughline.handoff.Handoffs;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One handoff as its people read it, and the report that closes the loop.
 */
@Controller
class HandoffController {

	private final HandoffService handoffs;

	private final Handoffs reading;

	private final HandoffActs acts;

	private final HandoffNews news;

	private final HandoffPage page;

	private final Clinics clinics;

	private final Clock clock;

	HandoffController(HandoffService handoffs, Handoffs reading, HandoffActs acts, HandoffNews news, HandoffPage page,
			Clinics clinics, Clock clock) {
		this.handoffs = handoffs;
		this.reading = reading;
		this.acts = acts;
		this.news = news;
		this.page = page;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/handoffs/{id}")
	ModelAndView show(@PathVariable UUID id, Actor actor, Model model,
			@RequestHeader(name = "X-Throughline-Background", defaultValue = "false") boolean background,
			@RequestHeader(name = "Sec-Purpose", defaultValue = "") String purpose) {
		model.addAttribute("reportForm", ReportForm.empty());
		Instant now = this.clock.instant();
		boolean inPerson = !background && !purpose.contains("prefetch");
		return this.page.show(inPerson ? this.reading.openInPerson(actor, id, now) : this.reading.open(actor, id, now),
				actor, now, HttpStatus.OK, model);
	}

	@PostMapping("/handoffs/{id}/report")
	Object report(@PathVariable UUID id, @Valid @ModelAttribute("reportForm") ReportForm form, BindingResult sent,
			Actor actor, Model model, RedirectAttributes flash) {
		Instant now = this.clock.instant();
		BindingResult typed = Retyped.of("reportForm", form, sent, model);
		if (!typed.hasErrors()) {
			Optional<String> late = (form.confirmed() || form.nextVisitOn() == null) ? Optional.empty()
					: this.news.afterClosedBlock(form.nextVisitOn(), this.reading.clinicOf(id), now);
			late.ifPresent((warning) -> typed.rejectValue("nextVisitOn", "late", warning));
			model.addAttribute("confirmLate", late.isPresent());
		}
		if (typed.hasErrors()) {
			return this.page.show(this.reading.open(actor, id, now), actor, now, HttpStatus.UNPROCESSABLE_CONTENT,
					model);
		}
		if (Boolean.TRUE.equals(form.nothingYet()) && Texts.clean(form.gotEasier()) != null) {
			typed.rejectValue("gotEasier", "both", "Choose one: what got easier, or nothing yet.");
			return this.page.show(this.reading.open(actor, id, now), actor, now, HttpStatus.UNPROCESSABLE_CONTENT,
					model);
		}
		try {
			this.handoffs.reportBack(actor, id, form.toReport(), now);
		}
		catch (HandoffNotAsSeen seen) {
			HandoffView as = this.reading.open(actor, id, now);
			if (!as.wasReportedBy(actor.staffId(), form.words())) {
				throw new ChangedMeanwhile(this.news.of(seen, actor, clinic(as).calendar(), now));
			}
			return "redirect:/handoffs/" + id;
		}
		catch (RefusedByRule refused) {
			Refusals.onto(typed, refused);
			return this.page.show(this.reading.open(actor, id, now), actor, now, HttpStatus.UNPROCESSABLE_CONTENT,
					model);
		}
		flash.addFlashAttribute("notice", "Told. The loop closes when they have read it.");
		return "redirect:/handoffs/" + id;
	}

	@PostMapping("/handoffs/{id}/acknowledgement")
	String acknowledge(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
		return this.acts.does(actor, flash, id, "Read. The loop is closed.",
				(now) -> this.handoffs.acknowledge(actor, id, now));
	}

	private ClinicView clinic(HandoffView handoff) {
		return this.clinics.get(handoff.patient().clinicId());
	}

}
