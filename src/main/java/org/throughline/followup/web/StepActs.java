package org.throughline.followup.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.DueOnClosedDay;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.SavedAlready;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does something to a step and answers: back to where the person was, also when they
 * pressed twice, or the same page with what was typed when a rule refused it or somebody
 * was first.
 */
@Component
class StepActs {

	private final StepPages pages;

	private final SecondPress twice;

	private final Clock clock;

	StepActs(StepPages pages, SecondPress twice, Clock clock) {
		this.pages = pages;
		this.twice = twice;
		this.clock = clock;
	}

	/**
	 * @param act the action, as its route says it
	 */
	ModelAndView does(String act, Actor actor, UUID id, ActForm form, BindingResult typed, RedirectAttributes next,
			Consumer<Instant> verb) {
		Instant now = this.clock.instant();
		HttpStatus refused = HttpStatus.UNPROCESSABLE_CONTENT;
		@Nullable DueOnClosedDay closedDay = null;
		boolean keySpent = false;
		if (!typed.hasErrors()) {
			try {
				verb.accept(now);
				if (!next.containsAttribute("undo") && next.getFlashAttributes().isEmpty()) {
					next.addFlashAttribute("notice", this.pages.sentence(actor, id, now));
				}
				return new ModelAndView("redirect:" + back(actor, id, form, now));
			}
			catch (DueOnClosedDay closed) {
				Refusals.onto(typed, closed);
				closedDay = closed;
			}
			catch (RefusedByRule rule) {
				if (this.twice.isSaved(act, actor, id, form, next, now)) {
					return new ModelAndView("redirect:" + back(actor, id, form, now));
				}
				Refusals.onto(typed, rule);
			}
			catch (ChangedMeanwhile | NotFound first) {
				if (this.twice.isSaved(act, actor, id, form, next, now)) {
					return new ModelAndView("redirect:" + back(actor, id, form, now));
				}
				if (!(first instanceof ChangedMeanwhile changed)) {
					throw first;
				}
				typed.reject("changed", changed.text());
				keySpent = changed instanceof SavedAlready;
				refused = HttpStatus.CONFLICT;
			}
		}
		ModelAndView page = this.pages.show(actor, id, act, now);
		page.addAllObjects(Retyped.of("form", form, typed, new ExtendedModelMap()).getModel());
		page.addObject("typed", form.words());
		page.addObject("keySpent", keySpent);
		page.setStatus(refused);
		if (closedDay != null) {
			page.addAllObjects(closedDay.offer());
		}
		return page;
	}

	/**
	 * "Undo" for eight seconds on the next page, and back to that page; what was closed
	 * out after a death stays closed.
	 */
	void offerUndo(String text, boolean mayBeOpened, UUID id, ActForm form, RedirectAttributes next) {
		if (!mayBeOpened) {
			next.addFlashAttribute("notice", "Closed out.");
			return;
		}
		String back = form.back();
		String page = (back != null && back.matches("[a-z]{1,10}")) ? "?back=" + back : "";
		next.addFlashAttribute("undo", Map.of("text", text, "action", "/next-steps/" + id + "/undoing" + page));
	}

	private String back(Actor actor, UUID id, ActForm form, Instant now) {
		return switch ((form.back() != null) ? form.back() : "") {
			case "day" -> "/my-day";
			case "calls" -> "/calls";
			case "evening" -> "/end-of-day";
			case "owns" -> "/owns";
			case "patients" -> "/patients";
			case "weekend" -> "/before-the-weekend";
			case "patient" -> "/patients/" + this.pages.patientOf(actor, id, now);
			default -> "/next-steps/" + id;
		};
	}

}
