package org.throughline.huddle;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepState;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientAccess;
import org.throughline.progress.NoteToWrite;
import org.throughline.progress.ThreeLineNotes;
import org.throughline.responsibility.Responsibilities;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.shared.NotFound;
import org.throughline.shared.Required;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a huddle decides about a patient. The host acts for the room, and what was said is
 * kept with the day (rule 7).
 */
@Service
@Transactional
public class HuddleDecisions {

	private final HuddleService huddles;

	private final HuddleRecords records;

	private final PatientAccess access;

	private final FollowUpService followUps;

	private final Steps steps;

	private final Responsibilities responsibilities;

	private final ResponsibilityService holding;

	private final ThreeLineNotes notes;

	HuddleDecisions(HuddleService huddles, HuddleRecords records, PatientAccess access, FollowUpService followUps,
			Steps steps, Responsibilities responsibilities, ResponsibilityService holding, ThreeLineNotes notes) {
		this.huddles = huddles;
		this.records = records;
		this.access = access;
		this.followUps = followUps;
		this.steps = steps;
		this.responsibilities = responsibilities;
		this.holding = holding;
		this.notes = notes;
	}

	/**
	 * "Give it an owner": asks somebody, who answers on their own day. Pressing it again
	 * changes nothing.
	 * @param seen {@link org.throughline.followup.NextStep#standing()} when the room
	 * looked at it
	 * @throws org.throughline.shared.ChangedMeanwhile when somebody said yes since
	 */
	public void ask(Actor actor, UUID stepId, UUID staffId, @Nullable String seen, Instant now) {
		Actor host = host(actor, now);
		StepView step = this.steps.get(host, stepId, now);
		StepView.Asked asked = step.asked();
		if (step.state() == StepState.ASKED && step.owner().is(staffId) && asked != null
				&& !asked.answerBy().isBefore(now) && asked.by().id().equals(host.staffId())) {
			return;
		}
		this.followUps.ask(host, SeenStep.of(stepId, seen), staffId, now);
		Decision decision = staffId.equals(host.staffId()) ? Decision.SAID_YES : Decision.ASKED;
		decided(host, step.patientId(), decision, stepId, staffId, now);
	}

	/**
	 * "Said yes here": somebody who is present takes it.
	 * @param seen {@link org.throughline.followup.NextStep#standing()} when the room
	 * looked at it
	 * @throws org.throughline.shared.ChangedMeanwhile when somebody else has it or was
	 * asked since, or it has ended
	 */
	public void saidYes(Actor actor, UUID stepId, UUID staffId, @Nullable String seen, Instant now) {
		Actor host = host(actor, now);
		StepView step = this.steps.get(host, stepId, now);
		if (step.isAsked() && !step.owner().is(staffId)) {
			this.followUps.ask(host, SeenStep.of(stepId, (seen != null) ? seen : step.seen()), staffId, now);
		}
		boolean saidBefore = step.isOpen() && !step.isAsked() && !step.withoutOwner() && step.owner().is(staffId);
		if (!saidBefore) {
			this.followUps.saidYes(host, SeenStep.of(stepId, step.isAsked() ? null : seen), staffId, now);
		}
		decided(host, step.patientId(), Decision.SAID_YES, stepId, staffId, now);
	}

	/**
	 * "Add a next step".
	 * @param here whether its owner is present and said yes
	 */
	public UUID add(Actor actor, NewStep step, boolean here, Instant now) {
		Actor host = host(actor, now);
		UUID stepId = this.followUps.create(host, step, now);
		UUID staffId = (step.owner() instanceof Owner.Staff owner) ? owner.staffId() : null;
		if (here && staffId != null && !staffId.equals(host.staffId())) {
			this.followUps.saidYes(host, SeenStep.asItIs(stepId), staffId, now);
		}
		decided(host, step.patientId(), Decision.STEP_ADDED, stepId, staffId, now);
		return stepId;
	}

	/** "Give to...": asks somebody to hold what nobody holds. */
	public void askToHold(Actor actor, UUID patientId, UUID responsibilityId, @Nullable UUID person, Instant now) {
		UUID staffId = somebodyFor(actor, patientId, responsibilityId, person, now);
		Actor host = host(actor, now);
		this.holding.ask(host, responsibilityId, staffId, now);
		Decision decision = staffId.equals(host.staffId()) ? Decision.SAID_YES : Decision.ASKED;
		decided(host, patientId, decision, null, staffId, now);
	}

	/** "Said yes here": somebody who is present holds it. */
	public void saidYesToHold(Actor actor, UUID patientId, UUID responsibilityId, @Nullable UUID person, Instant now) {
		UUID staffId = somebodyFor(actor, patientId, responsibilityId, person, now);
		Actor host = host(actor, now);
		this.holding.saidYes(host, responsibilityId, staffId, now);
		decided(host, patientId, Decision.SAID_YES, null, staffId, now);
	}

	private UUID somebodyFor(Actor actor, UUID patientId, UUID responsibilityId, @Nullable UUID person, Instant now) {
		this.access.require(actor, patientId, now);
		if (!this.responsibilities.get(actor, responsibilityId, now).patientId().equals(patientId)) {
			throw new NotFound();
		}
		return Required.choice(person, "", "Pick one person.");
	}

	public void write(Actor actor, NoteToWrite note, Instant now) {
		Actor host = host(actor, now);
		this.notes.write(host, note, now);
		decided(host, note.patientId(), Decision.NOTE_WRITTEN, null, null, now);
	}

	private Actor host(Actor actor, Instant now) {
		return actor.withHuddle(this.huddles.hosted(actor, now).id());
	}

	private void decided(Actor host, UUID patientId, Decision what, @Nullable UUID stepId, @Nullable UUID staffId,
			Instant now) {
		UUID huddleId = host.huddleId();
		if (huddleId != null) {
			this.records.decide(huddleId, this.access.require(host, patientId, now),
					new HuddleDecision(patientId, what, stepId, staffId, now), host.staffId());
		}
	}

}
