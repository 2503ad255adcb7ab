package org.throughline.handoff.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import org.throughline.clinic.Clinics;
import org.throughline.handoff.HandoffNotAsSeen;
import org.throughline.handoff.HandoffView;
import org.throughline.handoff.Handoffs;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does something to a handoff and goes back to its page, which says what came of it.
 */
@Component
class HandoffActs {

	private final HandoffNews news;

	private final Handoffs reading;

	private final Clinics clinics;

	private final Clock clock;

	HandoffActs(HandoffNews news, Handoffs reading, Clinics clinics, Clock clock) {
		this.news = news;
		this.reading = reading;
		this.clinics = clinics;
		this.clock = clock;
	}

	String does(Actor actor, RedirectAttributes flash, UUID id, String done, Consumer<Instant> act) {
		return does(actor, flash, id, done, "", act);
	}

	/**
	 * @param typed the reason, kept for whoever is refused
	 */
	String does(Actor actor, RedirectAttributes flash, UUID id, String done, String typed, Consumer<Instant> act) {
		try {
			act.accept(this.clock.instant());
			flash.addFlashAttribute("notice", done);
		}
		catch (HandoffNotAsSeen seen) {
			Instant now = this.clock.instant();
			HandoffView as = this.reading.open(actor, id, now);
			if (!as.wasTurnedDownBy(actor.staffId(), Reasons.oneLine(typed))) {
				String news = this.news.of(seen, actor, this.clinics.get(as.patient().clinicId()).calendar(), now);
				requireNothingTyped(typed, new ChangedMeanwhile(news));
				flash.addFlashAttribute("notice", news);
			}
		}
		catch (ChangedMeanwhile changed) {
			requireNothingTyped(typed, changed);
			flash.addFlashAttribute("notice", changed.text());
		}
		catch (RefusedByRule refused) {
			if (this.reading.open(actor, id, this.clock.instant())
				.wasTurnedDownBy(actor.staffId(), Reasons.oneLine(typed))) {
				return "redirect:/handoffs/" + id;
			}
			flash.addFlashAttribute("problem", refused.text());
			flash.addFlashAttribute("kept", typed);
			flash.addFlashAttribute("keptFor", refused.field());
		}
		return "redirect:/handoffs/" + id;
	}

	private static void requireNothingTyped(String typed, ChangedMeanwhile changed) {
		if (!typed.isBlank()) {
			throw changed;
		}
	}

}
