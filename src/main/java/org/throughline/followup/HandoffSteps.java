package org.throughline.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next step of a warm handoff: it goes with the handoff from hand to hand (rule 3).
 * The handoff has decided who may.
 */
@Service
@Transactional
public class HandoffSteps {

	private final StepDesk desk;

	private final StepOpening opening;

	private final StepPeople people;

	HandoffSteps(StepDesk desk, StepOpening opening, StepPeople people) {
		this.desk = desk;
		this.opening = opening;
		this.people = people;
	}

	/**
	 * The sender's, accepted, until someone takes it.
	 * @param here who stands there and says yes at once
	 */
	public UUID offer(Actor sender, NewStep step, UUID handoffId, @Nullable UUID here, Instant now) {
		FollowUp offered = this.opening.withHandoff(sender, step, handoffId, now);
		List<StepAct> acts = new ArrayList<>(List.of(StepAct.passed("offered", null, sender.staffId())));
		if (here != null) {
			acts.add(offered.passedOn(sender, now).taken(this.people.atClinic(here, offered.clinicId())));
		}
		return this.desk.add(offered, acts, sender, now);
	}

	/**
	 * Who takes the handoff has thereby accepted its step. It stays with somebody else
	 * who said yes to it while nobody answered for it, and ended when it has ended
	 * meanwhile: what was said at the door is still theirs to hear and to answer.
	 * @param answering who answered for it until now
	 */
	public void takenByReceiver(UUID stepId, UUID receiverId, UUID answering, Actor recordedBy, Instant now) {
		this.desk.changeForHandoff(recordedBy, stepId, now, (step) -> step.mayGoFrom(answering),
				(step) -> step.passedOn(recordedBy, now).taken(this.people.atClinic(receiverId, step.clinicId())));
	}

	/**
	 * Given back while others are still asked: the sender answers for it again, unless
	 * somebody else has got the step since.
	 * @param answering who answered for it until now
	 */
	public void backWithSender(UUID stepId, UUID senderId, UUID answering, Actor recordedBy, Instant now) {
		this.desk.changeForHandoff(recordedBy, stepId, now, (step) -> step.isNobodyElsesThan(answering),
				(step) -> step.passedOn(recordedBy, now).backWith(senderId));
	}

	/**
	 * Sent back by the last one asked: nobody has the step, and the sender is told. It
	 * stays with somebody else who has got it since.
	 * @param answering who answered for it until now
	 */
	public void sentBack(UUID stepId, UUID senderId, UUID answering, Actor by, @Nullable String reason, Instant now) {
		this.desk.changeForHandoff(by, stepId, now, (step) -> step.isNobodyElsesThan(answering),
				(step) -> step.passedOn(by, now).sentBack(senderId, reason));
	}

	/** Its handoff was withdrawn. */
	public void dropWithdrawn(UUID stepId, Actor sender, String reason, Instant now) {
		this.desk.changeForHandoffIfOpen(sender, stepId, now, (step) -> step.drop(sender.staffId(), reason, now));
	}

}
