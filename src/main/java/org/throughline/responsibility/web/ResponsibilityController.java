package org.throughline.responsibility.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.responsibility.PressedAgain;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One standing responsibility: yes, not me, give to somebody, give back, end.
 */
@Controller
@RequestMapping("/responsibilities/{id}")
class ResponsibilityController {

	private final ResponsibilityService service;

	private final PressedAgain again;

	private final ResponsibilityPages pages;

	private final Clock clock;

	ResponsibilityController(ResponsibilityService service, PressedAgain again, ResponsibilityPages pages,
			Clock clock) {
		this.service = service;
		this.again = again;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show(Actor actor, @PathVariable UUID id, @ModelAttribute("form") HeldForm form,
			@RequestParam(required = false) @Nullable String act) {
		return this.pages.one(actor, id, act, this.clock.instant());
	}

	/** "I'll take it", and "Yes, mine" of whoever is asked. */
	@PostMapping("/acceptance")
	ModelAndView take(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") HeldForm form,
			BindingResult typed, RedirectAttributes next) {
		return does("acceptance", actor, id, form, typed, next, (now) -> this.service.take(actor, id, now));
	}

	/** "Not me". */
	@PostMapping("/decline")
	ModelAndView decline(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") HeldForm form,
			BindingResult typed, RedirectAttributes next) {
		return does("decline", actor, id, form, typed, next,
				(now) -> this.service.decline(actor, id, form.why("Say why not, so that the next one knows."), now));
	}

	/** "Give to...". */
	@PostMapping("/holder")
	ModelAndView give(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") HeldForm form,
			BindingResult typed, RedirectAttributes next) {
		return does("give", actor, id, form, typed, next,
				(now) -> this.service.ask(actor, id, form.whom(), form.seen(), now));
	}

	@PostMapping("/return")
	ModelAndView giveBack(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") HeldForm form,
			BindingResult typed, RedirectAttributes next) {
		return does("return", actor, id, form, typed, next,
				(now) -> this.service.giveBack(actor, id, form.why("Say why, so that the next one knows."), now));
	}

	@PostMapping("/end")
	ModelAndView end(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") HeldForm form,
			BindingResult typed, RedirectAttributes next) {
		return does("end", actor, id, form, typed, next,
				(now) -> this.service.end(actor, id, form.why("Say why it is not needed any more."), form.seen(), now));
	}

	/** A bridge medication lasts until another day. */
	@PostMapping("/last-day")
	ModelAndView endsOn(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") HeldForm form,
			BindingResult typed, RedirectAttributes next) {
		return does("last-day", actor, id, form, typed, next,
				(now) -> this.service.endsOn(actor, id, form.day(), form.seenEnd(), now));
	}

	private ModelAndView does(String act, Actor actor, UUID id, HeldForm form, BindingResult typed,
			RedirectAttributes next, Consumer<Instant> verb) {
		Instant now = this.clock.instant();
		HttpStatus refused = HttpStatus.UNPROCESSABLE_CONTENT;
		if (!typed.hasErrors()) {
			try {
				verb.accept(now);
				return saved(act, actor, id, form, next, now);
			}
			catch (RefusedByRule rule) {
				Refusals.onto(typed, rule);
			}
			catch (ChangedMeanwhile | NotFound first) {
				if (this.again.isSaved(act, actor, id, Texts.clean(form.reason()), form.holder(), now)) {
					return saved(act, actor, id, form, next, now);
				}
				if (!(first instanceof ChangedMeanwhile changed)) {
					throw first;
				}
				typed.reject("changed", changed.text());
				refused = HttpStatus.CONFLICT;
			}
		}
		ModelAndView page = this.pages.one(actor, id, act, now);
		page.addAllObjects(Retyped.of("form", form, typed, new ExtendedModelMap()).getModel());
		page.setStatus(refused);
		return page;
	}

	/** Also when they pressed twice, and the first press saved it. */
	private ModelAndView saved(String act, Actor actor, UUID id, HeldForm form, RedirectAttributes next, Instant now) {
		next.addFlashAttribute("notice", act.equals("last-day") ? this.pages.sentenceOnLastDay(actor, id, now)
				: this.pages.sentence(actor, id, now));
		return new ModelAndView("redirect:" + back(actor, id, form, now));
	}

	private String back(Actor actor, UUID id, HeldForm form, Instant now) {
		return switch ((form.back() != null) ? form.back() : "") {
			case "day" -> "/my-day";
			case "owns" -> "/owns";
			case "weekend" -> "/before-the-weekend";
			case "patient" -> "/patients/" + this.pages.patientOf(actor, id, now) + "#responsibilities";
			default -> "/responsibilities/" + id;
		};
	}

}
