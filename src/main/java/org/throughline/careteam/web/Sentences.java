package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

import org.throughline.patient.PatientAccess;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Keeps a sentence that somebody says about a patient, once, and gives it back beside the
 * reason when a rule refuses it.
 */
@Component
class Sentences {

	private final PatientAccess access;

	private final FormKeys formKeys;

	private final Clock clock;

	Sentences(PatientAccess access, FormKeys formKeys, Clock clock) {
		this.access = access;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	/**
	 * @param done what it says once they are kept
	 * @return whether they are; when a rule refused them, they stand beside the reason
	 */
	boolean keep(Actor actor, UUID patientId, SaidForm form, BindingResult typed, RedirectAttributes news, String done,
			Function<Instant, UUID> verb) {
		Instant now = this.clock.instant();
		this.access.require(actor, patientId, now);
		try {
			form.requireWhole(typed);
			this.formKeys.once(form.formKey(), actor, () -> verb.apply(now));
			news.addFlashAttribute("notice", done);
			return true;
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
			if (!typed.hasErrors()) {
				news.addFlashAttribute("youWrote", form.words());
			}
			return false;
		}
	}

}
