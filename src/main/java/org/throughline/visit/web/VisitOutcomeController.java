package org.throughline.visit.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.Pronouns;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.shared.web.Choices;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.visit.MissReason;
import org.throughline.visit.VisitOutcome;
import org.throughline.visit.VisitOutcomes;
import org.throughline.visit.VisitView;
import org.throughline.visit.Visits;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Notes whether a patient came, or what got in the way.
 */
@Controller
class VisitOutcomeController {

	/** Somebody earlier than this came for something else. */
	private static final Duration MOST_EARLY = Duration.ofMinutes(60);

	private final VisitOutcomes outcomes;

	private final Visits visits;

	private final PatientAccess access;

	private final Clinics clinics;

	private final Clock clock;

	VisitOutcomeController(VisitOutcomes outcomes, Visits visits, PatientAccess access, Clinics clinics, Clock clock) {
		this.outcomes = outcomes;
		this.visits = visits;
		this.access = access;
		this.clinics = clinics;
		this.clock = clock;
	}

	/** Arriving before the time says how early. */
	@PostMapping("/visits/{id}/arrival")
	String came(@PathVariable UUID id, @RequestParam(required = false) @Nullable String seen, Actor actor,
			RedirectAttributes next) {
		Instant now = this.clock.instant();
		VisitView visit = this.visits.get(actor, id);
		this.outcomes.came(actor, id, minutesEarly(visit, now), seen, now);
		Onward.offerUndo("Came.", VisitOutcome.CAME, visit, next);
		return Onward.back(visit);
	}

	@GetMapping("/visits/{id}/miss")
	String missForm(@PathVariable UUID id, Actor actor, Model model) {
		VisitView visit = this.visits.get(actor, id);
		PatientCard patient = this.access.open(actor, visit.patientId(), "missed visit", this.clock.instant());
		model.addAttribute("missForm", new MissForm(null, null, visit.standing()));
		return page(model, visit, patient);
	}

	@PostMapping("/visits/{id}/miss")
	Object missed(@PathVariable UUID id, @Valid @ModelAttribute("missForm") MissForm form, BindingResult sent,
			Actor actor, Model model, RedirectAttributes next) {
		BindingResult typed = Retyped.of("missForm", form, sent, model);
		Instant now = this.clock.instant();
		VisitView visit = this.visits.get(actor, id);
		MissReason reason = form.reason();
		if (!typed.hasErrors() && reason != null) {
			try {
				this.outcomes.missed(actor, id, reason, Texts.clean(form.account()), form.seen(), now);
				Onward.offerUndo("Did not come.", VisitOutcome.MISSED, visit, next);
				return Onward.gentleCall("AFTER_MISSED_VISIT", visit, next);
			}
			catch (ChangedMeanwhile first) {
				typed.reject("changed", first.text());
				return again(actor, visit, HttpStatus.CONFLICT, visit.standing(), model, now);
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		return again(actor, visit, HttpStatus.UNPROCESSABLE_CONTENT, form.seen(), model, now);
	}

	private ModelAndView again(Actor actor, VisitView visit, HttpStatus why, @Nullable String seen, Model model,
			Instant now) {
		PatientCard patient = this.access.require(actor, visit.patientId(), now);
		String page = page(model, visit, patient);
		model.addAttribute("seen", seen);
		return new ModelAndView(page, model.asMap(), why);
	}

	@PostMapping("/visits/{id}/cancellation")
	String cancelled(@PathVariable UUID id, @RequestParam(required = false) @Nullable String seen, Actor actor,
			RedirectAttributes next) {
		VisitView visit = this.visits.get(actor, id);
		this.outcomes.cancel(actor, id, seen, this.clock.instant());
		Onward.offerUndo("Cancelled.", VisitOutcome.CANCELLED, visit, next);
		return Onward.back(visit);
	}

	@PostMapping("/visits/{id}/reopening")
	String reopened(@PathVariable UUID id, @RequestParam(required = false) @Nullable String seen, Actor actor,
			RedirectAttributes next) {
		VisitView visit = this.visits.get(actor, id);
		this.outcomes.reopen(actor, id, seen, this.clock.instant());
		if (visit.missAccount() != null) {
			next.addFlashAttribute("notice", "Reopened. Before, it said: “%s”".formatted(visit.missAccount()));
		}
		return Onward.back(visit);
	}

	private String page(Model model, VisitView visit, PatientCard patient) {
		model.addAttribute("reasons", Choices.of(MissReason.values(), MissReason::label));
		model.addAttribute("visit", visit);
		model.addAttribute("seen", visit.standing());
		model.addAttribute("card", patient);
		model.addAttribute("pronouns", Pronouns.of(patient));
		model.addAttribute("calendar", this.clinics.get(patient.clinicId()).calendar());
		return "visit/miss";
	}

	private static @Nullable Integer minutesEarly(VisitView visit, Instant now) {
		Duration early = Duration.between(now, visit.startsAt());
		return (early.compareTo(Duration.ofMinutes(1)) < 0 || early.compareTo(MOST_EARLY) > 0) ? null
				: (int) early.toMinutes();
	}

}
