package org.throughline.followup.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Moments;
import org.throughline.followup.Attempt;
import org.throughline.followup.Attempts;
import org.throughline.followup.NextTry;
import org.throughline.followup.PlannedTry;
import org.throughline.followup.StepView;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Component;

/**
 * Logs a try that reached nobody, and says when the next one is and what to think of
 * before.
 */
@Component
class TryLog {

	private final Attempts attempts;

	private final Moments moments;

	TryLog(Attempts attempts, Moments moments) {
		this.attempts = attempts;
		this.moments = moments;
	}

	/**
	 * The times to choose from, with what speaks against each, as if nobody answers now.
	 */
	List<Offer> offers(Actor viewer, StepView step, ClinicCalendar calendar, Instant now) {
		NextTry known = this.attempts.nextTry(viewer, step.patientId(), step.callsSomebodyElse(), calendar, now);
		NextTry unanswered = new NextTry(calendar, known.wish(), known.before().andOneInVain(), now);
		return unanswered.offers().stream().map((at) -> {
			String value = at.atZone(calendar.zone()).toLocalDateTime().toString();
			return new Offer(value, words(at, calendar, now), String.join(" ", unanswered.words(at)));
		}).toList();
	}

	/** What to tell the person who logged it. */
	String log(Actor actor, UUID stepId, ActForm form, Instant now) {
		Attempt attempt = form.attempt();
		if (!form.plansATry()) {
			boolean wrong = this.attempts.log(actor, stepId, attempt, now);
			return attempt.outcome().label() + afterwards(wrong);
		}
		PlannedTry next = this.attempts.log(actor, stepId, attempt, form.chosenTry(), now);
		List<String> cares = this.attempts.nextTry(actor, next.patientId(), next.elsewhere(), next.calendar(), now)
			.words(next.at());
		String when = words(next.at(), next.calendar(), now);
		return Stream.concat(Stream.of(attempt.outcome().label() + ". Next try " + when + "."), cares.stream())
			.collect(Collectors.joining(" "));
	}

	private String words(Instant at, ClinicCalendar calendar, Instant now) {
		return this.moments.near(at, calendar, now) + " at " + this.moments.time(at, calendar);
	}

	private static String afterwards(boolean theirNumberIsWrong) {
		return theirNumberIsWrong ? ". The number is marked. “Find a working number” needs somebody who says yes."
				: ". It is in the log; the step stays open.";
	}

	/**
	 * A time for the next try.
	 *
	 * @param care what to think of before, or empty
	 */
	record Offer(String value, String words, String care) {
	}

}
