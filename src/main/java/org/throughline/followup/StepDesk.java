package org.throughline.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RecordedTogether;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

/**
 * Opens a step for a change, one person at a time, and keeps what happened: in its
 * history, and for the trail.
 */
@Component
class StepDesk {

	private final FollowUpRepository followUps;

	private final StepHistory history;

	private final StaffDirectory staff;

	private final PatientAccess access;

	private final Clinics clinics;

	private final Moments moments;

	private final ApplicationEventPublisher events;

	StepDesk(FollowUpRepository followUps, StepHistory history, StaffDirectory staff, PatientAccess access,
			Clinics clinics, Moments moments, ApplicationEventPublisher events) {
		this.followUps = followUps;
		this.history = history;
		this.staff = staff;
		this.access = access;
		this.clinics = clinics;
		this.moments = moments;
		this.events = events;
	}

	UUID add(FollowUp step, String what, Actor by, Instant now) {
		return add(step, List.of(StepAct.passed(what, null, step.holding().owner().ownerStaff())), by, now);
	}

	/** What happened to it before it was first written down, in order. */
	UUID add(FollowUp step, List<StepAct> acts, Actor by, Instant now) {
		this.followUps.saveAndFlush(step);
		write(acts.stream().map((act) -> new StepHistory.Entry(step.id(), act)).toList(),
				acts.stream().map((act) -> StepRecorded.of(step, act, by, now)).toList(), by, now);
		return step.id();
	}

	/** A change by somebody who sees the patient and may handle this step. */
	void change(Actor actor, UUID stepId, Instant now, Function<FollowUp, StepAct> verb) {
		apply(find(actor, stepId, now), actor, now, verb);
	}

	/** The handoff has decided who may: whoever is offered one may take its step. */
	void changeForHandoff(Actor actor, UUID stepId, Instant now, Function<FollowUp, StepAct> verb) {
		apply(this.followUps.lock(stepId).orElseThrow(NotFound::new), actor, now, verb);
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
		FollowUp step = lock(actor, stepId, now);
		if (!mayHandle(actor, step) && !covers(actor, step, now)) {
			if (!step.kind().mayBeAcceptedBy(actor.discipline())) {
				throw new NotFound();
			}
			if (!restsWithNobody.test(step)) {
				throw new ChangedMeanwhile(whoWasFirst(step, step.standing().notAsSeen()));
			}
		}
		apply(step, actor, now, verb);
	}

	/**
	 * All open steps of one patient in one act; a verb that answers nothing leaves its
	 * step as it is. Who may has been decided before.
	 */
	void changeOpenOf(Actor actor, UUID patientId, Instant now, Function<FollowUp, @Nullable StepAct> verb) {
		this.access.require(actor, patientId, now);
		changeEach(this.followUps.lockOpenOf(patientId), actor, now, verb);
	}

	/**
	 * All open steps of the actor's clinics that name a person, in one act. Who may has
	 * been decided before.
	 * @return how many changed
	 */
	int changeHeldBy(UUID staffId, Actor actor, Instant now, Function<FollowUp, @Nullable StepAct> verb) {
		return changeEach(this.followUps.lockHeldBy(staffId, actor.clinicIds()), actor, now, verb);
	}

	private int changeEach(List<FollowUp> steps, Actor actor, Instant now, Function<FollowUp, @Nullable StepAct> verb) {
		List<StepHistory.Entry> acts = new ArrayList<>();
		List<StepRecorded> recorded = new ArrayList<>();
		for (FollowUp step : steps) {
			StepAct act = verb.apply(step);
			if (act != null) {
				acts.add(new StepHistory.Entry(step.id(), act));
				recorded.add(StepRecorded.of(step, act, actor, now));
			}
		}
		if (!acts.isEmpty()) {
			this.followUps.flush();
			write(acts, recorded, actor, now);
		}
		return acts.size();
	}

	FollowUp find(Actor actor, UUID stepId, Instant now) {
		FollowUp step = lock(actor, stepId, now);
		if (!mayHandle(actor, step) && !covers(actor, step, now)) {
			throw new NotFound();
		}
		return step;
	}

	/** The step that done had made is not needed, when nobody has touched it. */
	void dropRepetitionsOf(FollowUp step, Actor by, Instant now) {
		for (FollowUp next : this.followUps.untouchedRepetitionsOf(step.id())) {
			keep(next, next.drop(by.staffId(), "The one before is open again", now), by, now);
		}
	}

	private FollowUp lock(Actor actor, UUID stepId, Instant now) {
		FollowUp step = this.followUps.lock(stepId).orElseThrow(NotFound::new);
		this.access.require(actor, step.patientId(), now);
		return step;
	}

	private void apply(FollowUp step, Actor actor, Instant now, Function<FollowUp, StepAct> verb) {
		try {
			keep(step, verb.apply(step), actor, now);
		}
		catch (StepNotAsSeen first) {
			throw new ChangedMeanwhile(whoWasFirst(step, first));
		}
	}

	private void keep(FollowUp step, StepAct act, Actor by, Instant now) {
		this.followUps.saveAndFlush(step);
		this.history.add(step.id(), act, by, now);
		this.events.publishEvent(StepRecorded.of(step, act, by, now));
	}

	private void write(List<StepHistory.Entry> acts, List<StepRecorded> recorded, Actor by, Instant now) {
		this.history.addAll(acts, by, now);
		this.events.publishEvent(new RecordedTogether(recorded));
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

	private String whoWasFirst(FollowUp step, StepNotAsSeen first) {
		UUID staffId = first.staffId();
		String who = (staffId != null) ? this.staff.get(staffId).shortName() : "Nobody";
		return switch (first.state()) {
			case NEEDED -> "Nobody has this step now. Somebody said no to it.";
			case ASKED -> "%s has been asked.".formatted(who);
			case ACCEPTED, WAITING -> "%s has this step%s.".formatted(who, since(step));
			case DONE -> "%s marked this step done.".formatted(who);
			case COULD_NOT, DROPPED -> "%s ended this step.".formatted(who);
		};
	}

	private String since(FollowUp step) {
		Acceptance yes = step.holding().acceptance();
		return (yes != null)
				? ", since " + this.moments.clock(yes.acceptedAt(), this.clinics.get(step.clinicId()).calendar()) : "";
	}

}
