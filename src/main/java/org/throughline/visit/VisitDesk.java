package org.throughline.visit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens a visit to whoever may change it, and tells what they did.
 */
@Component
class VisitDesk {

	private final VisitRepository visits;

	private final PatientAccess access;

	private final ApplicationEventPublisher events;

	VisitDesk(VisitRepository visits, PatientAccess access, ApplicationEventPublisher events) {
		this.visits = visits;
		this.access = access;
		this.events = events;
	}

	/**
	 * @throws NotFound when there is no such visit for this person
	 */
	Visit open(Actor actor, UUID visitId, Instant now) {
		Visit visit = this.visits.lock(visitId).orElseThrow(NotFound::new);
		this.access.require(actor, visit.patientId(), now);
		return visit;
	}

	/** Nobody who has died comes to a visit. */
	Visit openOfTheLiving(Actor actor, UUID visitId, Instant now) {
		Visit visit = this.visits.lock(visitId).orElseThrow(NotFound::new);
		PatientCard patient = this.access.require(actor, visit.patientId(), now);
		if (patient.deceased()) {
			throw new RefusedByRule("", patient.name() + " has died. The visit stays as it is.");
		}
		return visit;
	}

	void tell(Visit visit, String what, Actor actor, Instant now, Map<String, Object> detail) {
		this.events.publishEvent(VisitRecorded.of(visit, what, actor, now, detail));
	}

}
