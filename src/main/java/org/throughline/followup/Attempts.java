package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.progress.Contacts;
import org.throughline.staff.Actor;

/**
 * Tries at a step: each is a contact in the log, and one of them may end it.
 */
@Service
@Transactional
public class Attempts {

	private final StepDesk desk;

	private final Contacts contacts;

	private final FollowUpService followUps;

	Attempts(StepDesk desk, Contacts contacts, FollowUpService followUps) {
		this.desk = desk;
		this.contacts = contacts;
		this.followUps = followUps;
	}

	/** Somebody tried: the contact belongs to the step, which stays open. */
	public void log(Actor actor, UUID stepId, Attempt attempt, Instant now) {
		this.contacts.log(actor, attempt.at(this.desk.find(actor, stepId, now)), now);
	}

	/** The try that did it: both are kept, or neither. */
	public void done(Actor actor, UUID stepId, Attempt attempt, Instant now) {
		log(actor, stepId, attempt, now);
		this.followUps.done(actor, stepId, null, attempt.about(), now);
	}

}
