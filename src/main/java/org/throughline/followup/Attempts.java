package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.patient.CallWish;
import org.throughline.patient.Reaching;
import org.throughline.progress.ContactLog;
import org.throughline.progress.Contacts;
import org.throughline.progress.Touches;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries at a step: each is a contact in the log, and one of them may end it.
 */
@Service
@Transactional
public class Attempts {

	private final StepDesk desk;

	private final Contacts contacts;

	private final ContactLog log;

	private final StepEndings endings;

	private final StepFirst first;

	private final Reaching reaching;

	private final Clinics clinics;

	Attempts(StepDesk desk, Contacts contacts, ContactLog log, StepEndings endings, StepFirst first, Reaching reaching,
			Clinics clinics) {
		this.desk = desk;
		this.contacts = contacts;
		this.log = log;
		this.endings = endings;
		this.first = first;
		this.reaching = reaching;
		this.clinics = clinics;
	}

	/**
	 * What one might think of before one tries again, now that nobody was reached; the
	 * desk is not told how often they want to hear from us.
	 * @param elsewhere somebody else is called: what the patient wishes says nothing of
	 * that
	 */
	@Transactional(readOnly = true)
	public NextTry nextTry(Actor viewer, UUID patientId, boolean elsewhere, ClinicCalendar calendar, Instant now) {
		return elsewhere ? new NextTry(calendar, CallWish.UNKNOWN, Touches.NONE, now) : new NextTry(calendar,
				this.reaching.of(viewer, patientId).wish(), this.contacts.touchesOf(patientId, now), now);
	}

	/**
	 * Nobody was reached, and the step stays open: the contact belongs to it, and the
	 * next try has a time.
	 * @throws DueOnClosedDay when the clinic is closed on the day of the next try
	 */
	public PlannedTry log(Actor actor, UUID stepId, Attempt attempt, ChosenTime nextTry, Instant now) {
		FollowUp tried = tried(actor, stepId, attempt, now);
		ClinicCalendar calendar = this.clinics.get(tried.clinicId()).calendar();
		Instant then = nextTry.when().apply(calendar);
		if (!then.isAfter(now)) {
			throw new RefusedByRule("tryAt", "That time is over. Choose a later one.");
		}
		nextTry.in(calendar, now);
		this.desk.change(actor, stepId, now, (step) -> step.tryAgain(then, attempt.outcome().label(), calendar, now));
		return new PlannedTry(tried.patientId(), tried.callsSomebodyElse(), then, calendar);
	}

	/**
	 * Somebody tried: the contact belongs to the step, which stays open.
	 * @return whether the patient's own number turned out to be wrong
	 */
	public boolean log(Actor actor, UUID stepId, Attempt attempt, Instant now) {
		return attempt.at(tried(actor, stepId, attempt, now)).provesTheirNumberWrong();
	}

	private FollowUp tried(Actor actor, UUID stepId, Attempt attempt, Instant now) {
		FollowUp step = this.desk.find(actor, stepId, now);
		try {
			step.tried();
		}
		catch (StepNotAsSeen ended) {
			throw this.first.at(step, ended, actor, now);
		}
		this.log.log(actor, attempt.at(step), now);
		return step;
	}

	/**
	 * The try that did it: both are kept, or neither.
	 * @return whether it may be opened again
	 */
	public boolean done(Actor actor, UUID stepId, Attempt attempt, Instant now) {
		log(actor, stepId, attempt, now);
		return this.endings.done(actor, stepId, null, attempt.about(), now);
	}

}
