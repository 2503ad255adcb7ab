package org.throughline.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Opens a step for a change, one person at a time, for whoever may make it.
 */
@Component
class StepDesk {

	private final FollowUpRepository followUps;

	private final StepKeeping keeping;

	private final StepFirst first;

	private final StaffDirectory staff;

	private final PatientAccess access;

	StepDesk(FollowUpRepository followUps, StepKeeping keeping, StepFirst first, StaffDirectory staff,
			PatientAccess access) {
		this.followUps = followUps;
		this.keeping = keeping;
		this.first = first;
		this.staff = staff;
		this.access = access;
	}

	UUID add(FollowUp step, String what, Actor by, Instant now) {
		return add(step, List.of(StepAct.passed(what, null, step.holding().owner().ownerStaff())), by, now);
	}

	/** What happened to it before it was first written down, in order. */
	UUID add(FollowUp step, List<StepAct> acts, Actor by, Instant now) {
		this.keeping.keep(step, acts, by, now);
		return step.id();
	}

	/**
	 * A change by somebody who sees the patient and may handle this step. Nothing goes on
	 * for somebody who has died.
	 */
	void change(Actor actor, UUID stepId, Instant now, Function<FollowUp, StepAct> verb) {
		changeUnless((step) -> false, actor, stepId, now, verb);
	}

	/** The same, and nothing where it is so already. */
	void changeUnless(Predicate<FollowUp> already, Actor actor, UUID stepId, Instant now,
			Function<FollowUp, StepAct> verb) {
		Opened opened = open(actor, stepId, now);
		if (!already.test(opened.step())) {
			opened.requireAlive();
			apply(opened.step(), actor, now, verb);
		}
	}

	/**
	 * Its end, which is also left to do when the patient has died.
	 * @return whether it may be opened again: not after a death
	 */
	boolean end(Actor actor, UUID stepId, Instant now, Function<FollowUp, StepAct> verb) {
		Opened opened = open(actor, stepId, now);
		apply(opened.step(), actor, now, verb);
		return !opened.patient().deceased();
	}

	/**
	 * The handoff has decided who may: whoever is offered one may take its step, as far
	 * as it goes with it.
	 */
	void changeForHandoff(Actor actor, UUID stepId, Instant now, Predicate<FollowUp> goesWithIt,
			Function<FollowUp, StepAct> verb) {
		FollowUp step = this.followUps.lock(stepId).orElseThrow(NotFound::new);
		if (goesWithIt.test(step)) {
			apply(step, actor, now, verb);
		}
	}

	/** Nobody is kept from answering a handoff because its step has ended meanwhile. */
	void changeForHandoffIfOpen(Actor actor, UUID stepId, Instant now, Function<FollowUp, StepAct> verb) {
		FollowUp step = this.followUps.lock(stepId).orElseThrow(NotFound::new);
		if (step.standing().ending() == null) {
			apply(step, actor, now, verb);
		}
	}

	/**
	 * Taking a step, or asking somebody for it: also by people who may not read its
	 * title, while it rests with no active person.
	 */
	void pickUp(Actor actor, UUID stepId, Instant now, Predicate<FollowUp> restsWithNobody,
			Function<FollowUp, StepAct> verb) {
		Opened opened = lock(actor, stepId, now);
		FollowUp step = opened.step();
		if (!mayHandle(actor, step) && !covers(actor, step, now)) {
			if (!step.kind().mayBeAcceptedBy(actor.discipline())) {
				throw new NotFound();
			}
			if (!restsWithNobody.test(step)) {
				throw this.first.at(step, step.standing().notAsSeen(), actor, now);
			}
		}
		opened.requireAlive();
		apply(step, actor, now, verb);
	}

	FollowUp find(Actor actor, UUID stepId, Instant now) {
		return open(actor, stepId, now).step();
	}

	/**
	 * The step that done had made is not needed, when nobody has touched it.
	 * @return what was dropped
	 */
	List<UUID> dropRepetitionsOf(FollowUp step, Actor by, Instant now) {
		List<FollowUp> untouched = this.followUps.untouchedRepetitionsOf(step.id());
		for (FollowUp next : untouched) {
			this.keeping.keep(next, List.of(next.drop(by.staffId(), "The one before is open again", now)), by, now);
		}
		return untouched.stream().map(FollowUp::id).toList();
	}

	private Opened open(Actor actor, UUID stepId, Instant now) {
		Opened opened = lock(actor, stepId, now);
		if (!mayHandle(actor, opened.step()) && !covers(actor, opened.step(), now)) {
			throw new NotFound();
		}
		return opened;
	}

	private Opened lock(Actor actor, UUID stepId, Instant now) {
		FollowUp step = this.followUps.lock(stepId).orElseThrow(NotFound::new);
		return new Opened(step, this.access.require(actor, step.patientId(), now));
	}

	private void apply(FollowUp step, Actor actor, Instant now, Function<FollowUp, StepAct> verb) {
		try {
			this.keeping.keep(step, List.of(verb.apply(step)), actor, now);
		}
		catch (StepNotAsSeen seen) {
			throw this.first.at(step, seen, actor, now);
		}
	}

	/** Whoever reads its title: nobody ends or moves what reads "Lab step" to them. */
	static boolean mayHandle(Actor actor, FollowUp step) {
		return actor.isClinical() || actor.huddleId() != null || step.kind().titleReadByAll()
				|| step.concerns(actor.staffId());
	}

	private boolean covers(Actor actor, FollowUp step, Instant now) {
		return StepPeople.isCoveredBy(actor.staffId(), step.holding().answerable(), step.clinicId(), step.kind(),
				this.staff, now);
	}

	/** A step in hand, and whose it is about. */
	private record Opened(FollowUp step, PatientCard patient) {

		void requireAlive() {
			if (this.patient.deceased()) {
				throw new RefusedByRule("", this.patient.name() + (this.step.standing().state().open()
						? " has died. Nobody does this any more: close it out." : " has died. It stays closed."));
			}
		}

	}

}
