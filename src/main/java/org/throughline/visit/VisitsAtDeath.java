package org.throughline.visit;

import java.util.Map;

import org.throughline.patient.PatientDied;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a patient has died, no visit is still to come.
 */
@Component
class VisitsAtDeath {

	private final VisitRepository visits;

	private final StaffDirectory staff;

	private final ApplicationEventPublisher events;

	VisitsAtDeath(VisitRepository visits, StaffDirectory staff, ApplicationEventPublisher events) {
		this.visits = visits;
		this.staff = staff;
		this.events = events;
	}

	@EventListener
	void cancel(PatientDied death) {
		Actor by = this.staff.actor(death.actorId(), death.clinicId());
		for (Visit visit : this.visits.lockComingOf(death.patientId(), death.at())) {
			visit.cancelled(by, death.at());
			this.events.publishEvent(
					VisitRecorded.of(visit, "visit cancelled", by, death.at(), Map.of("because", "death recorded")));
		}
	}

}
