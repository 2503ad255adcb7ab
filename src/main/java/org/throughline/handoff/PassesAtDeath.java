package org.throughline.handoff;

import java.util.Map;
import java.util.UUID;

import org.throughline.patient.PatientDied;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a patient has died, nobody is asked any more to take over what a colleague has: it
 * stays with whoever said yes, who closes it out.
 */
@Component
class PassesAtDeath {

	private final HandoffRepository handoffs;

	private final HandoffDesk desk;

	private final StaffDirectory staff;

	PassesAtDeath(HandoffRepository handoffs, HandoffDesk desk, StaffDirectory staff) {
		this.handoffs = handoffs;
		this.desk = desk;
		this.staff = staff;
	}

	@EventListener
	void close(PatientDied death) {
		Actor by = this.staff.actor(death.actorId(), death.clinicId());
		for (UUID id : this.handoffs.passedOnOf(death.patientId())) {
			Handoff handoff = this.desk.lockToPass(id);
			handoff.keepInstead();
			this.desk.tell(handoff, "kept", by, Map.of("because", "death recorded"), death.at());
		}
	}

}
