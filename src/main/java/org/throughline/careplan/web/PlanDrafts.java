package org.throughline.careplan.web;

import java.time.Instant;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Moments;
import org.throughline.staff.Actor;
import org.throughline.workspace.DraftReader;
import org.throughline.workspace.Drafts;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What somebody typed into a plan and has not saved.
 */
@Component
class PlanDrafts {

	private final Drafts drafts;

	private final DraftReader reader;

	private final Moments moments;

	PlanDrafts(Drafts drafts, DraftReader reader, Moments moments) {
		this.drafts = drafts;
		this.reader = reader;
		this.moments = moments;
	}

	static String ofPlan(UUID patientId) {
		return "plan:" + patientId;
	}

	static String ofWords(UUID patientId) {
		return "plan-words:" + patientId;
	}

	/** Nothing typed yet, or what was typed and not saved. */
	void into(Model model, Actor actor, UUID patientId, ClinicCalendar calendar, Instant now) {
		if (!model.containsAttribute("planForm")) {
			this.drafts.load(actor, ofPlan(patientId)).ifPresent((draft) -> {
				model.addAttribute("planForm", this.reader.read(draft, PlanForm.class));
				model.addAttribute("started", this.moments.since(draft.startedAt(), calendar, now));
			});
		}
		if (!model.containsAttribute("wordsForm")) {
			model.addAttribute("wordsForm",
					this.drafts.load(actor, ofWords(patientId))
						.map((draft) -> this.reader.read(draft, WordsForm.class))
						.orElseGet(() -> WordsForm.empty(actor.staffId(), calendar.dayOf(now))));
		}
		model.addAttribute("draft", ofPlan(patientId));
		model.addAttribute("wordsDraft", ofWords(patientId));
	}

	void forgetPlan(Actor actor, UUID patientId) {
		this.drafts.forget(actor, ofPlan(patientId));
	}

	void forgetWords(Actor actor, UUID patientId) {
		this.drafts.forget(actor, ofWords(patientId));
	}

}
