package org.throughline.followup.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.followup.DueChoice;
import org.throughline.followup.PressedTwice;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A button that the same person pressed twice has saved what it says: the second press
 * leads where the first would have led, and is no conflict.
 */
@Component
class SecondPress {

	private static final Set<String> PASSED = Set.of("asked", "handed over", "accepted", "taken over");

	/** By the action, what the history of the step says of it. */
	private static final Map<String, Set<String>> SAID = Map.ofEntries(Map.entry("acceptance", Set.of("accepted")),
			Map.entry("take", Set.of("taken")), Map.entry("decline", Set.of("declined")), Map.entry("ask", PASSED),
			Map.entry("hand-over", PASSED), Map.entry("waiting", Set.of("waiting")),
			Map.entry("resuming", Set.of("heard back")), Map.entry("date", Set.of("date moved")),
			Map.entry("completion", Set.of("done")), Map.entry("failure", Set.of("could not")),
			Map.entry("drop", Set.of("dropped")), Map.entry("reopening", Set.of("reopened")),
			Map.entry("undoing", Set.of("undone")));

	/** Until then the words of the first press have not been read yet. */
	private static final Duration A_MOMENT = Duration.ofMinutes(1);

	private final PressedTwice pressed;

	private final StepPages pages;

	private final Clinics clinics;

	private final Moments moments;

	SecondPress(PressedTwice pressed, StepPages pages, Clinics clinics, Moments moments) {
		this.pressed = pressed;
		this.pages = pages;
		this.clinics = clinics;
		this.moments = moments;
	}

	/** Whether it is saved already, by the same person and in the same words. */
	boolean isSaved(String act, Actor actor, UUID id, ActForm form, RedirectAttributes next, Instant now) {
		Set<String> did = SAID.get(act);
		if (did == null) {
			return false;
		}
		ClinicCalendar calendar = this.clinics.get(this.pages.clinicOf(actor, id, now)).calendar();
		Optional<Instant> first = this.pressed.before(actor, id,
				new PressedTwice.Press(did, words(act, form), form.owner(), until(act, form, calendar, now)));
		first.filter((at) -> at.isBefore(now.minus(A_MOMENT)))
			.ifPresent((at) -> next.addFlashAttribute("notice",
					"You said so %s. It is saved.".formatted(this.moments.when(at, calendar, now))));
		return first.isPresent();
	}

	private static @Nullable String words(String act, ActForm form) {
		return Texts.clean(switch (act) {
			case "completion" -> form.about();
			case "waiting" -> form.on();
			case "decline", "date", "failure", "drop" -> form.reason();
			default -> null;
		});
	}

	private static @Nullable Instant until(String act, ActForm form, ClinicCalendar calendar, Instant now) {
		DueChoice due = form.due();
		try {
			return (due != null && (act.equals("waiting") || act.equals("date"))) ? form.when(calendar, now) : null;
		}
		catch (RefusedByRule over) {
			return null;
		}
	}

}
