package org.throughline.followup.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.followup.Attempts;
import org.throughline.followup.FollowUpService;
import org.throughline.shared.Texts;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

/**
 * One next step, and how it goes on: tried, waiting, moved, done, could not, dropped,
 * reopened.
 */
@Controller
class StepController {

	private final FollowUpService followUps;

	private final Attempts attempts;

	private final TryLog tries;

	private final StepPages pages;

	private final FormKeys formKeys;

	private final StepActs acts;

	private final Clock clock;

	StepController(FollowUpService followUps, Attempts attempts, TryLog tries, StepPages pages, FormKeys formKeys,
			StepActs acts, Clock clock) {
		this.followUps = followUps;
		this.attempts = attempts;
		this.tries = tries;
		this.pages = pages;
		this.formKeys = formKeys;
		this.acts = acts;
		this.clock = clock;
	}

	@GetMapping("/next-steps/{id}")
	ModelAndView show(Actor actor, @PathVariable UUID id, @ModelAttribute("form") ActForm form,
			@RequestParam(required = false) @Nullable String act) {
		return this.pages.show(actor, id, act, this.clock.instant());
	}

	/** A try that reached somebody may end the step; any other leaves it open. */
	@PostMapping("/next-steps/{id}/attempts")
	ModelAndView attempt(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("attempts", actor, id, form, typed, next, (now) -> {
			this.formKeys.once(form.formKey(), actor, () -> {
				next.addFlashAttribute("notice", this.tries.log(actor, id, form, now));
				return id;
			});
		});
	}

	@PostMapping("/next-steps/{id}/completion")
	ModelAndView complete(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("completion", actor, id, form, typed, next, (now) -> {
			if (form.outcome() != null) {
				this.attempts.done(actor, id, form.attempt(), now);
			}
			else {
				this.followUps.done(actor, id, form.doneBy(), Texts.clean(form.about()), now);
			}
			this.acts.offerUndo("Done.", id, form, next);
		});
	}

	@PostMapping("/next-steps/{id}/waiting")
	ModelAndView waitFor(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("waiting", actor, id, form, typed, next,
				(now) -> this.followUps.waitFor(actor, id, form.waitingOn(), (calendar) -> form.when(calendar, now),
						Boolean.TRUE.equals(form.closedDayMeant()), form.seen(), now));
	}

	@PostMapping("/next-steps/{id}/resuming")
	ModelAndView resume(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("resuming", actor, id, form, typed, next, (now) -> this.followUps.resume(actor, id, now));
	}

	@PostMapping("/next-steps/{id}/date")
	ModelAndView move(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("date", actor, id, form, typed, next,
				(now) -> this.followUps.moveDate(actor, id, (calendar) -> form.when(calendar, now),
						form.why("Say why the date moves."), form.tookCare(), form.moves(), now));
	}

	@PostMapping("/next-steps/{id}/asks")
	ModelAndView asks(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("asks", actor, id, form, typed, next, (now) -> {
			this.followUps.changeAsks(actor, id, form.asks(), now);
			next.addFlashAttribute("notice", "What it asks is counted.");
		});
	}

	@PostMapping("/next-steps/{id}/failure")
	ModelAndView couldNot(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("failure", actor, id, form, typed, next, (now) -> {
			this.followUps.couldNot(actor, id, form.why("What got in the way?"), form.seen(), now);
			this.acts.offerUndo("Ended: could not.", id, form, next);
		});
	}

	@PostMapping("/next-steps/{id}/drop")
	ModelAndView drop(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("drop", actor, id, form, typed, next, (now) -> {
			this.followUps.drop(actor, id, form.why("Say why it is not needed any more."), now);
			this.acts.offerUndo("Dropped.", id, form, next);
		});
	}

	@PostMapping("/next-steps/{id}/reopening")
	ModelAndView reopen(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("reopening", actor, id, form, typed, next,
				(now) -> this.followUps.reopen(actor, id, now));
	}

	@PostMapping("/next-steps/{id}/undoing")
	ModelAndView undo(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("undoing", actor, id, form, typed, next, (now) -> this.followUps.undo(actor, id, now));
	}

}
