package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose a next step is: made, asked, accepted, turned down, taken, handed over. An actor
 * with a huddle acts for the room.
 *
 * <p>
 * Every verb throws {@link org.throughline.shared.NotFound} when there is no such step
 * for this person, {@link org.throughline.shared.ChangedMeanwhile} when somebody was
 * first, and {@link RefusedByRule} when a rule says no.
 */
@Service
@Transactional
public class FollowUpService {

	private final StepDesk desk;

	private final StepOpening opening;

	private final StepPeople people;

	private final StepFirst first;

	private final OfferedSteps offered;

	private final Clinics clinics;

	FollowUpService(StepDesk desk, StepOpening opening, StepPeople people, StepFirst first, OfferedSteps offered,
			Clinics clinics) {
		this.desk = desk;
		this.opening = opening;
		this.people = people;
		this.first = first;
		this.offered = offered;
		this.clinics = clinics;
	}

	/** A new next step, asked of its owner; asking yourself is accepting. */
	public UUID create(Actor actor, NewStep step, Instant now) {
		return this.desk.add(this.opening.open(actor, step, now), "created", actor, now);
	}

	/**
	 * Found by a rule or an import: nobody has it yet. The owner of the step is not read.
	 */
	public UUID need(Actor actor, NewStep step, NeedCause because, Instant now) {
		return this.desk.add(this.opening.needed(actor, step, because, now), "needed", actor, now);
	}

	public void accept(Actor actor, UUID stepId, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> {
			UUID owner = step.holding().owner().ownerStaff();
			return step.accept(actor, this.people.get((owner != null) ? owner : actor.staffId()), now);
		});
	}

	/** "I'll take it": what rests with no active person. */
	public void take(Actor actor, UUID stepId, Instant now) {
		saidYes(actor, SeenStep.asItIs(stepId), actor.staffId(), now);
	}

	/**
	 * "Said yes here": the host takes it for somebody present, who can turn it down until
	 * closing.
	 */
	public void saidYes(Actor host, SeenStep seen, UUID staffId, Instant now) {
		if (host.huddleId() == null && !host.staffId().equals(staffId)) {
			throw new RefusedByRule("owner", "Everybody says yes for themselves. Ask them instead.");
		}
		this.desk.pickUp(host, seen.id(), now, (step) -> this.people.isGap(step, now), (step) -> {
			this.first.requireHands(step, seen, host);
			return step.take(host, colleague(staffId, step), this.people.isGap(step, now), now);
		});
	}

	/** "Not me": it comes back to the asker and is a gap until somebody says yes. */
	public void decline(Actor actor, UUID stepId, String reason, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> step.decline(actor, reason, this.people::isHere,
				this.clinics.get(step.clinicId()).calendar(), now));
	}

	/**
	 * Asks somebody, or hands over: due and state are kept, the new owner is asked. Who
	 * did not answer in time may be asked again. Whoever was first stays, and is named.
	 */
	public void ask(Actor actor, SeenStep seen, UUID staffId, Instant now) {
		handOver(actor, seen, staffId, null, now);
	}

	/**
	 * The same, with a word for whoever is asked.
	 */
	public void handOver(Actor actor, SeenStep seen, UUID staffId, @Nullable String why, Instant now) {
		this.desk.pickUp(actor, seen.id(), now, (step) -> this.people.isGap(step, now), (step) -> {
			this.first.requireHands(step, seen, actor);
			requireNotOffered(step, now);
			return step.passedOn(actor, now)
				.ask(colleague(staffId, step), this.people.isGap(step, now), why,
						this.clinics.get(step.clinicId()).calendar());
		});
	}

	/** Unless nobody answers for it: then whoever says yes is better than the offer. */
	private void requireNotOffered(FollowUp step, Instant now) {
		UUID handoff = step.handoffId();
		if (handoff != null && this.offered.waitsForAYes(handoff) && !this.people.isGap(step, now)) {
			throw new RefusedByRule("owner",
					"This step goes with a warm handoff that waits for a yes: whoever takes that has the step."
							+ " Take the handoff back first.");
		}
	}

	private StaffCard colleague(UUID staffId, FollowUp step) {
		return this.people.atClinic(staffId, step.clinicId());
	}

}
