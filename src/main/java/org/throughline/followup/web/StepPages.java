package org.throughline.followup.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.AskedOutside;
import org.throughline.followup.DueChoice;
import org.throughline.followup.NumbersToDial;
import org.throughline.followup.PlainSentence;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.Reach;
import org.throughline.patient.Reaching;
import org.throughline.progress.ContactOutcome;
import org.throughline.progress.ContactWay;
import org.throughline.progress.Contacts;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * One step with its actions, its attempts and its history.
 */
@Component
class StepPages {

	private final Steps steps;

	private final Contacts contacts;

	private final PatientAccess access;

	private final NumbersToDial numbers;

	private final StepChoices choices;

	private final TryLog tries;

	private final Reaching reaching;

	private final Clinics clinics;

	private final Flags flags;

	private final AskedOutside outside;

	StepPages(Steps steps, Contacts contacts, PatientAccess access, NumbersToDial numbers, StepChoices choices,
			TryLog tries, Reaching reaching, Clinics clinics, Flags flags, AskedOutside outside) {
		this.steps = steps;
		this.contacts = contacts;
		this.access = access;
		this.numbers = numbers;
		this.choices = choices;
		this.tries = tries;
		this.reaching = reaching;
		this.clinics = clinics;
		this.flags = flags;
		this.outside = outside;
	}

	/**
	 * @param act the action whose form is open
	 */
	ModelAndView show(Actor actor, UUID stepId, @Nullable String act, Instant now) {
		StepView step = this.steps.get(actor, stepId, now);
		PatientCard patient = this.access.open(actor, step.patientId(), "next step", now);
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		ModelAndView page = new ModelAndView("followup/step");
		page.addObject("step", step);
		page.addObject("patient", patient);
		page.addObject("calendar", calendar);
		page.addObject("now", now);
		page.addObject("act", (act != null) ? act : "");
		page.addObject("offered", this.steps.offered(step).orElse(null));
		page.addObject("outside", asksOutside(actor, step) ? this.outside.handoffOf(stepId).orElse(null) : null);
		page.addObject("history", this.steps.history(step));
		page.addObject("attempts", step.covered() ? List.of() : this.contacts.ofStep(stepId));
		if (step.isOpen()) {
			page.addObject("sentence",
					PlainSentence.of(step.owner().name(patient.name()), words(step), step.due(), calendar, now));
			addChoices(page, step, patient, calendar, now);
			page.addObject("callFirst",
					this.flags.callFirst(patient.id(), HuddleDay.at(this.clinics.get(patient.clinicId()), now)));
			addTries(page, actor, step, calendar, now);
			page.addObject("hardest", step.mine() && this.steps.hardestOf(actor).contains(stepId));
		}
		return page;
	}

	/**
	 * Handoffs to elsewhere are for clinical people, and such a step is of no other kind.
	 */
	private static boolean asksOutside(Actor actor, StepView step) {
		return actor.isClinical() && step.kind() == StepKind.OTHER;
	}

	/** When to try again, and what to know before. */
	private void addTries(ModelAndView page, Actor actor, StepView step, ClinicCalendar calendar, Instant now) {
		if (!step.covered() && (step.kind() == StepKind.CALL || step.kind() == StepKind.SAFETY)) {
			page.addObject("tries", this.tries.offers(actor, step, calendar, now));
			page.addObject("reach", step.callsSomebodyElse() ? Reach.unknown(step.patientId())
					: this.reaching.of(actor, step.patientId()));
		}
	}

	private void addChoices(ModelAndView page, StepView step, PatientCard patient, ClinicCalendar calendar,
			Instant now) {
		Map<UUID, String> colleagues = this.choices.colleagues(patient.clinicId(), step.kind(), now);
		StaffCard owner = step.owner().staff();
		if (owner != null && !step.withoutOwner()) {
			colleagues.remove(owner.id());
		}
		page.addObject("colleagues", colleagues);
		page.addObject("everybody", this.choices.colleagues(patient.clinicId(), now));
		page.addObject("dues", DueChoice.offered(calendar, now));
		page.addObject("phone", this.numbers.of(List.of(step)).get(step.id()));
		ContactWay way = (step.kind() == StepKind.VISIT) ? ContactWay.HOME_VISIT : ContactWay.CALL_OUT;
		page.addObject("outcomes", ContactOutcome.of(way));
	}

	String sentence(Actor actor, UUID stepId, Instant now) {
		StepView step = this.steps.get(actor, stepId, now);
		PatientCard patient = this.access.require(actor, step.patientId(), now);
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		StepView.Asked asked = step.asked();
		return PlainSentence.of(step.owner().name(patient.name()), words(step), step.due(), calendar, now)
				+ ((asked != null && step.isAsked()) ? PlainSentence.asked(asked.answerBy(), calendar, now) : "");
	}

	private static String words(StepView step) {
		return step.covered() ? "Have a " + step.title().toLowerCase(Locale.ROOT) : step.title();
	}

	/** The clinic of its patient, for whoever may see the patient. */
	UUID clinicOf(Actor actor, UUID stepId, Instant now) {
		return this.access.require(actor, patientOf(actor, stepId, now), now).clinicId();
	}

	UUID patientOf(Actor actor, UUID stepId, Instant now) {
		return this.steps.get(actor, stepId, now).patientId();
	}

}
