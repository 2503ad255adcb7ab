package org.throughline.patient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.NotFound;
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

	private final ApplicationEventPublisher events;

	Barriers(PatientAccess access, BarrierRepository barriers, BarrierQueries queries,
			ApplicationEventPublisher events) {
		this.access = access;
		this.barriers = barriers;
		this.queries = queries;
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
	 */
	public UUID note(Actor actor, UUID patientId, BarrierKind kind, String account, boolean inTheirWords, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		Barrier barrier = this.barriers.save(new Barrier(patient, kind, account, inTheirWords, actor.staffId(), now));
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

	/** It is back, or was cleared by mistake. */
	public void reopen(Actor actor, UUID patientId, UUID barrierId, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		Barrier barrier = find(patient, barrierId);
		barrier.isBack();
		publish(actor, patient, barrier, "barrier is back", now);
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
