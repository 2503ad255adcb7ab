package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

/**
 * Everything people do with a next step. An actor with a huddle acts for the room.
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

	private final StepQueries queries;

	FollowUpService(StepDesk desk, StepOpening opening, StepPeople people, StepFirst first, OfferedSteps offered,
			Clinics clinics, StepQueries queries) {
		this.desk = desk;
		this.opening = opening;
		this.people = people;
		this.first = first;
		this.offered = offered;
		this.clinics = clinics;
		this.queries = queries;
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
		saidYes(actor, stepId, actor.staffId(), now);
	}

	/**
	 * "Said yes here": the host takes it for somebody present, who can turn it down until
	 * closing.
	 */
	public void saidYes(Actor host, UUID stepId, UUID staffId, Instant now) {
		saidYes(host, stepId, staffId, null, now);
	}

	/**
	 * The same, for a form that shows who has the step.
	 * @param seen {@link StepView#standing()} when the form was opened
	 */
	public void saidYes(Actor host, UUID stepId, UUID staffId, @Nullable String seen, Instant now) {
		if (host.huddleId() == null && !host.staffId().equals(staffId)) {
			throw new RefusedByRule("owner", "Everybody says yes for themselves. Ask them instead.");
		}
		this.desk.pickUp(host, stepId, now, (step) -> this.people.isGap(step, now), (step) -> {
			step.requireSeen(seen);
			return step.take(host, colleague(staffId, step), this.people.isGap(step, now), now);
		});
	}

	/** "Not me": it comes back to the asker and is a gap until somebody says yes. */
	public void decline(Actor actor, UUID stepId, String reason, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> step.decline(actor, reason, calendar(step.clinicId()), now));
	}

	/** Asks somebody, or hands over: due and state are kept, the new owner is asked. */
	public void ask(Actor actor, UUID stepId, UUID staffId, Instant now) {
		ask(actor, stepId, staffId, null, now);
	}

	/**
	 * The same, for a form that shows who has the step.
	 * @param seen {@link StepView#standing()} when the form was opened; whoever was first
	 * stays, and is named
	 */
	public void ask(Actor actor, UUID stepId, UUID staffId, @Nullable String seen, Instant now) {
		this.desk.pickUp(actor, stepId, now, (step) -> this.people.isGap(step, now), (step) -> {
			step.requireSeen(seen);
			requireNotOffered(step, now);
			return step.ask(actor, colleague(staffId, step), calendar(step.clinicId()), now);
		});
	}

	/** The same as {@link #ask}: the word for a step that somebody has. */
	public void handOver(Actor actor, UUID stepId, UUID staffId, Instant now) {
		ask(actor, stepId, staffId, now);
	}

	public void waitFor(Actor actor, UUID stepId, String on, Instant until, Instant now) {
		waitFor(actor, stepId, on, until, true, now);
	}

	/**
	 * @param closedDayMeant the person was told that nobody asks again on a closed day
	 */
	public void waitFor(Actor actor, UUID stepId, String on, Instant until, boolean closedDayMeant, Instant now) {
		waitFor(actor, stepId, on, until, closedDayMeant, null, now);
	}

	/**
	 * The same, for a form that shows whether it waits.
	 * @param seen {@link StepView#waitStanding()} when the form was opened; whoever was
	 * first is named, and what they wait for stays
	 */
	public void waitFor(Actor actor, UUID stepId, String on, Instant until, boolean closedDayMeant,
			@Nullable String seen, Instant now) {
		waitFor(actor, stepId, on, (calendar) -> until, closedDayMeant, seen, now);
	}

	/** The same, until a time as the patient's clinic reads it. */
	public void waitFor(Actor actor, UUID stepId, String on, Function<ClinicCalendar, Instant> until,
			boolean closedDayMeant, @Nullable String seen, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> {
			requireWaitSeen(step, seen);
			ClinicCalendar calendar = calendar(step.clinicId());
			Instant then = until.apply(calendar);
			DueOnClosedDay.refuse(then, closedDayMeant, calendar, now);
			return step.waitFor(on, then, now);
		});
	}

	/** They answered. */
	public void resume(Actor actor, UUID stepId, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> step.resume());
	}

	/**
	 * @param doneBy who did it, when it was not the actor
	 */
	public void done(Actor actor, UUID stepId, @Nullable UUID doneBy, @Nullable String outcome, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> {
			StaffCard who = (doneBy != null) ? colleague(doneBy, step) : this.people.get(actor.staffId());
			StepAct act = step.complete(actor, who, outcome, now);
			FollowUp next = step.next(calendar(step.clinicId()), now);
			if (next != null && this.opening.goesOn(actor, step, now)) {
				this.desk.add(next, "repeated", actor, now);
			}
			return act;
		});
	}

	public void couldNot(Actor actor, UUID stepId, String reason, Instant now) {
		couldNot(actor, stepId, reason, null, now);
	}

	/**
	 * @param seen {@link StepView#standing()} when the form was opened
	 */
	public void couldNot(Actor actor, UUID stepId, String reason, @Nullable String seen, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> {
			step.requireSeen(seen);
			return step.couldNot(actor, reason, now);
		});
	}

	public void drop(Actor actor, UUID stepId, String reason, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> step.drop(actor.staffId(), reason, now));
	}

	/** Within 8 seconds, by whoever ended it: a second recorded act. */
	public void undo(Actor actor, UUID stepId, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> {
			StepAct act = step.undo(actor.staffId(), now);
			this.desk.dropRepetitionsOf(step, actor, now);
			return act;
		});
	}

	public void reopen(Actor actor, UUID stepId, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> {
			StepAct act = step.reopen(actor, calendar(step.clinicId()), now);
			this.desk.dropRepetitionsOf(step, actor, now);
			return act;
		});
	}

	/**
	 * @param closedDayMeant the person was told that it falls on a closed day (rule 5)
	 */
	public void moveDate(Actor actor, UUID stepId, Instant due, String reason, boolean closedDayMeant, Instant now) {
		moveDate(actor, stepId, due, reason, closedDayMeant, null, now);
	}

	/**
	 * The same, for a form that shows the date.
	 * @param movesSeen {@link StepView#dateMoves()} when the form was opened; whoever
	 * moved it first is named, and their date stays
	 */
	public void moveDate(Actor actor, UUID stepId, Instant due, String reason, boolean closedDayMeant,
			@Nullable Integer movesSeen, Instant now) {
		moveDate(actor, stepId, (calendar) -> due, reason, closedDayMeant, movesSeen, now);
	}

	/** The same, to a time as the patient's clinic reads it. */
	public void moveDate(Actor actor, UUID stepId, Function<ClinicCalendar, Instant> due, String reason,
			boolean closedDayMeant, @Nullable Integer movesSeen, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> {
			if (movesSeen != null && movesSeen != step.dateMoves()) {
				throw this.first.dateMovedOf(step);
			}
			ClinicCalendar calendar = calendar(step.clinicId());
			Instant then = due.apply(calendar);
			DueOnClosedDay.refuse(then, closedDayMeant, calendar, now);
			return step.moveDate(then, reason, calendar, now);
		});
	}

	/** The marks from which friction is counted: a log-in, a payment. */
	public void changeAsks(Actor actor, UUID stepId, Asks asks, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> step.asks(asks));
	}

	/** The private mark: which of my steps I find hardest. Nobody else reads it. */
	public void markHardest(Actor actor, UUID stepId, boolean hardest, Instant now) {
		this.desk.find(actor, stepId, now);
		this.queries.markHardest(actor.staffId(), stepId, hardest);
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

	private void requireWaitSeen(FollowUp step, @Nullable String seen) {
		Standing standing = step.standing();
		if (seen == null || seen.equals(standing.waitAsSeen())) {
			return;
		}
		Waiting waiting = standing.waiting();
		UUID owner = standing.holding().owner().ownerStaff();
		if (standing.state() == StepState.WAITING && waiting != null
				&& (owner == null || seen.contains(owner.toString()))) {
			throw this.first.waitsOf(step, waiting);
		}
		throw standing.notAsSeen();
	}

	private StaffCard colleague(UUID staffId, FollowUp step) {
		return this.people.atClinic(staffId, step.clinicId());
	}

	private ClinicCalendar calendar(UUID clinicId) {
		return this.clinics.get(clinicId).calendar();
	}

}
