package org.throughline.patient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What gets in the way of somebody's plan, and what was done about it.
 */
@Service
@Transactional
public class Barriers {

	private final PatientAccess access;

	private final BarrierRepository barriers;

	private final BarrierQueries queries;

	private final BlockableSteps steps;

	private final ApplicationEventPublisher events;

	Barriers(PatientAccess access, BarrierRepository barriers, BarrierQueries queries, BlockableSteps steps,
			ApplicationEventPublisher events) {
		this.access = access;
		this.barriers = barriers;
		this.queries = queries;
		this.steps = steps;
		this.events = events;
	}

	/**
	 * What still stands first, then what was cleared, newest first. The desk reads
	 * general words. The caller has passed {@link PatientAccess}.
	 */
	@Transactional(readOnly = true)
	public List<BarrierView> forPatient(Actor actor, UUID patientId) {
		return this.queries.ofPatient(patientId, actor.group() == Group.DESK);
	}

	/**
	 * @param account what they said, or what we saw
	 * @param blockedStep the open step that it is in the way of; absent for none
	 */
	public UUID note(Actor actor, UUID patientId, BarrierKind kind, String account, boolean inTheirWords,
			@Nullable UUID blockedStep, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		requireOpen(actor, patientId, blockedStep, now);
		Barrier barrier = this.barriers
			.save(new Barrier(patient, kind, account, inTheirWords, blockedStep, actor.staffId(), now));
		publish(actor, patient, barrier, "barrier noted", now);
		return barrier.id();
	}

	/**
	 * @param how what made it go away
	 */
	public void clear(Actor actor, UUID patientId, UUID barrierId, @Nullable String how, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		Barrier barrier = find(patient, barrierId);
		barrier.clear(how, actor.staffId(), now);
		publish(actor, patient, barrier, "barrier cleared", now);
	}

	/**
	 * It turns out to be in the way of another step.
	 * @param stepId an open one; absent for none
	 */
	public void blocks(Actor actor, UUID patientId, UUID barrierId, @Nullable UUID stepId, @Nullable String seen,
			Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		Barrier barrier = find(patient, barrierId);
		@Nullable UUID blocked = barrier.blockedStepId();
		if (Objects.equals(stepId, blocked)) {
			return;
		}
		if (seen != null && !seen.equals(Objects.toString(blocked, ""))) {
			throw new ChangedMeanwhile("Somebody said meanwhile which step it is in the way of. Look at that first.");
		}
		requireOpen(actor, patientId, stepId, now);
		barrier.blocks(stepId);
		publish(actor, patient, barrier, (stepId != null) ? "barrier in the way of" : "barrier in the way of none",
				now);
	}

	/**
	 * What still is in the way of one step is in the way of the one that follows it.
	 */
	public void goOn(Actor actor, UUID stepId, UUID next, Instant now) {
		for (Barrier barrier : this.barriers.findByBlockedStepIdAndClearedAtIsNull(stepId)) {
			barrier.blocks(next);
			this.events.publishEvent(new BarrierChanged(now, actor.staffId(), barrier.clinicId(), barrier.patientId(),
					barrier.id(), "barrier in the way of", Map.of("kind", barrier.kind().name())));
		}
	}

	/** It is back, or was cleared by mistake. */
	public void reopen(Actor actor, UUID patientId, UUID barrierId, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		Barrier barrier = find(patient, barrierId);
		barrier.isBack();
		publish(actor, patient, barrier, "barrier is back", now);
	}

	private void requireOpen(Actor actor, UUID patientId, @Nullable UUID stepId, Instant now) {
		if (stepId != null && !this.steps.ofPatient(actor, patientId, now).containsKey(stepId)) {
			throw new RefusedByRule("blockedStep", "Choose from the list which step it is in the way of.");
		}
	}

	private Barrier find(PatientCard patient, UUID barrierId) {
		return this.barriers.findById(barrierId)
			.filter((barrier) -> barrier.patientId().equals(patient.id()))
			.orElseThrow(NotFound::new);
	}

	private void publish(Actor actor, PatientCard patient, Barrier barrier, String what, Instant now) {
		this.events.publishEvent(new BarrierChanged(now, actor.staffId(), patient.clinicId(), patient.id(),
				barrier.id(), what, Map.of("kind", barrier.kind().name())));
	}

}
