package org.throughline.followup.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.followup.Attempts;
import org.throughline.followup.StepCourse;
import org.throughline.followup.StepEndings;
import org.throughline.shared.Texts;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One next step, and how it goes on: tried, waiting, moved, done, could not, dropped,
 * reopened.
 */
@Controller
class StepController {

	private final StepCourse course;

	private final StepEndings endings;

	private final Attempts attempts;

	private final TryLog tries;

	private final StepPages pages;

	private final FormKeys formKeys;

	private final StepActs acts;

	private final Clock clock;

	StepController(StepCourse course, StepEndings endings, Attempts attempts, TryLog tries, StepPages pages,
			FormKeys formKeys, StepActs acts, Clock clock) {
		this.course = course;
		this.endings = endings;
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
			boolean mayBeOpened = (form.outcome() != null) ? this.attempts.done(actor, id, form.attempt(), now)
					: this.endings.done(actor, id, form.doneBy(), Texts.clean(form.about()), now);
			this.acts.offerUndo("Done.", mayBeOpened, id, form, next);
		});
	}

	@PostMapping("/next-steps/{id}/waiting")
	ModelAndView waitFor(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("waiting", actor, id, form, typed, next,
				(now) -> this.course.waitFor(actor, form.seen(id), form.waitingOn(), form.chosen(now), now));
	}

	@PostMapping("/next-steps/{id}/resuming")
	ModelAndView resume(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("resuming", actor, id, form, typed, next,
				(now) -> this.course.resume(actor, form.seen(id), now));
	}

	@PostMapping("/next-steps/{id}/date")
	ModelAndView move(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("date", actor, id, form, typed, next, (now) -> this.course.moveDate(actor, form.seen(id),
				form.chosen(now), form.why("Say why the date moves."), now));
	}

	@PostMapping("/next-steps/{id}/asks")
	ModelAndView asks(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("asks", actor, id, form, typed, next, (now) -> {
			this.course.changeAsks(actor, form.seen(id), form.asks(), now);
			next.addFlashAttribute("notice", "patient".equals(form.back())
					? "It asks for no log-in now. Where its words still say so, give it other words in the plan."
					: "What it asks is counted.");
		});
	}

	@PostMapping("/next-steps/{id}/failure")
	ModelAndView couldNot(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("failure", actor, id, form, typed, next, (now) -> {
			boolean mayBeOpened = this.endings.couldNot(actor, form.seen(id), form.why("What got in the way?"), now);
			this.acts.offerUndo("Ended: could not.", mayBeOpened, id, form, next);
		});
	}

	@PostMapping("/next-steps/{id}/drop")
	ModelAndView drop(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("drop", actor, id, form, typed, next, (now) -> {
			String why = form.why("Say why it is not needed any more.");
			this.acts.offerUndo("Dropped.", this.endings.drop(actor, form.seen(id), why, now), id, form, next);
		});
	}

	@PostMapping("/next-steps/{id}/reopening")
	ModelAndView reopen(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("reopening", actor, id, form, typed, next, (now) -> this.endings.reopen(actor, id, now));
	}

	@PostMapping("/next-steps/{id}/undoing")
	ModelAndView undo(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ActForm form,
			BindingResult typed, RedirectAttributes next) {
		return this.acts.does("undoing", actor, id, form, typed, next, (now) -> this.endings.undo(actor, id, now));
	}

}
