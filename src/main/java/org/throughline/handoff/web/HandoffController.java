package org.throughline.handoff.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.handoff.BeforeLeaving;
import org.throughline.handoff.HandoffNotAsSeen;
import org.throughline.handoff.HandoffService;
import org.throughline.handoff.HandoffView;
import org.throughline.handoff.Handoffs;
import org.throughline.handoff.WithdrawnStep;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

/**
 * One handoff: its state, and what sender and receivers do with it.
 */
@Controller
class HandoffController {

	private final HandoffService handoffs;

	private final Handoffs reading;

	private final BeforeLeaving beforeLeaving;

	private final HandoffNews news;

	private final StaffDirectory staff;

	private final Clinics clinics;

	private final Clock clock;

	HandoffController(HandoffService handoffs, Handoffs reading, BeforeLeaving beforeLeaving, HandoffNews news,
			StaffDirectory staff, Clinics clinics, Clock clock) {
		this.handoffs = handoffs;
		this.reading = reading;
		this.beforeLeaving = beforeLeaving;
		this.news = news;
		this.staff = staff;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/handoffs/{id}")
	ModelAndView show(@PathVariable UUID id, Actor actor, Model model) {
		model.addAttribute("reportForm", ReportForm.empty());
		return show(id, actor, HttpStatus.OK, model);
	}

	@GetMapping("/handoffs/{id}/copy")
	String copy(@PathVariable UUID id, Actor actor, Model model) {
		Instant now = this.clock.instant();
		HandoffView handoff = this.reading.open(actor, id, now);
		model.addAttribute("handoff", handoff);
		model.addAttribute("text", this.news.record(handoff, clinic(handoff)));
		return "handoff/copy";
	}

	@PostMapping("/handoffs/{id}/acceptance")
	String take(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID receiver, Actor actor,
			RedirectAttributes flash) {
		return acted(actor, flash, id, "You said yes. The next step is yours.", (now) -> {
			if (receiver != null && !receiver.equals(actor.staffId())) {
				this.handoffs.takeFor(actor, id, receiver, now);
			}
			else {
				this.handoffs.take(actor, id, now);
			}
		});
	}

	@PostMapping("/handoffs/{id}/decline")
	String decline(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Actor actor,
			RedirectAttributes flash) {
		return acted(actor, flash, id, "Said. Whoever handed over reads why.", reason,
				(now) -> this.handoffs.decline(actor, id, Reasons.required(reason), now));
	}

	@PostMapping("/handoffs/{id}/give-back")
	String giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Actor actor,
			RedirectAttributes flash) {
		return acted(actor, flash, id, "Given back.", reason,
				(now) -> this.handoffs.giveBack(actor, id, Reasons.required(reason), now));
	}

	@PostMapping("/handoffs/{id}/withdrawal")
	String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "DROPPED") WithdrawnStep becomes,
			@RequestParam(required = false) @Nullable UUID givenTo, Actor actor, RedirectAttributes flash) {
		return acted(actor, flash, id, "Taken back.", reason,
				(now) -> this.handoffs.withdraw(actor, id, Reasons.required(reason), becomes, givenTo, now));
	}

	@PostMapping("/handoffs/{id}/left-before")
	String leftBefore(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
		return acted(actor, flash, id, "Noted. A call today is asked of whoever handed over.",
				(now) -> this.handoffs.leftBefore(actor, id, now));
	}

	@PostMapping("/handoffs/{id}/report")
	Object report(@PathVariable UUID id, @Valid @ModelAttribute("reportForm") ReportForm form, BindingResult sent,
			Actor actor, Model model, RedirectAttributes flash) {
		Instant now = this.clock.instant();
		BindingResult typed = Retyped.of("reportForm", form, sent, model);
		if (!typed.hasErrors()) {
			Optional<String> late = form.confirmed() ? Optional.empty()
					: this.news.afterClosedBlock(form.nextVisitOn(), this.clinics.get(actor.clinicId()), now);
			late.ifPresent((warning) -> typed.rejectValue("nextVisitOn", "late", warning));
			model.addAttribute("confirmLate", late.isPresent());
		}
		if (typed.hasErrors()) {
			return show(id, actor, HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		return acted(actor, flash, id, "Told. The loop closes when they have read it.",
				(at) -> this.handoffs.reportBack(actor, id, form.toReport(), at));
	}

	@PostMapping("/handoffs/{id}/acknowledgement")
	String acknowledge(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
		return acted(actor, flash, id, "Read. The loop is closed.", (now) -> this.handoffs.acknowledge(actor, id, now));
	}

	@PostMapping("/handoffs/before-leaving/{line}")
	String tick(@PathVariable UUID line, @RequestParam(defaultValue = "true") boolean done, Actor actor) {
		UUID patient = this.beforeLeaving.tick(actor, line, done, this.clock.instant());
		return "redirect:/patients/" + patient;
	}

	private ModelAndView show(UUID id, Actor actor, HttpStatus status, Model model) {
		Instant now = this.clock.instant();
		HandoffView handoff = this.reading.open(actor, id, now);
		model.addAttribute("handoff", handoff);
		model.addAttribute("clinic", clinic(handoff));
		model.addAttribute("lines", this.beforeLeaving.of(handoff.patient(), now));
		model.addAttribute("colleagues",
				this.staff.ofClinic(handoff.patient().clinicId(), now)
					.stream()
					.filter((card) -> !card.id().equals(actor.staffId())
							&& handoff.stepKind().mayBeAcceptedBy(card.discipline()))
					.toList());
		model.addAttribute("now", now);
		return new ModelAndView("handoff/show", model.asMap(), status);
	}

	private ClinicView clinic(HandoffView handoff) {
		return this.clinics.get(handoff.patient().clinicId());
	}

	private String acted(Actor actor, RedirectAttributes flash, UUID id, String done, Consumer<Instant> act) {
		return acted(actor, flash, id, done, "", act);
	}

	/**
	 * @param typed the reason, kept for whoever is refused
	 */
	private String acted(Actor actor, RedirectAttributes flash, UUID id, String done, String typed,
			Consumer<Instant> act) {
		try {
			act.accept(this.clock.instant());
			flash.addFlashAttribute("notice", done);
		}
		catch (HandoffNotAsSeen seen) {
			flash.addFlashAttribute("notice", this.news.of(seen, this.clinics.get(actor.clinicId()).calendar()));
		}
		catch (ChangedMeanwhile changed) {
			flash.addFlashAttribute("notice", changed.text());
		}
		catch (RefusedByRule refused) {
			flash.addFlashAttribute("problem", refused.text());
			flash.addFlashAttribute("kept", typed);
		}
		return "redirect:/handoffs/" + id;
	}

}
