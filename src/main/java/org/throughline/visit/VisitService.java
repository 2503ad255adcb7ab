package org.throughline.visit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.HandingOver;
import org.throughline.staff.StaffCard;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books visits, and passes them on to somebody else.
 */
@Service
@Transactional
public class VisitService {

	private final VisitRepository visits;

	private final VisitDesk desk;

	private final PatientAccess access;

	private final Clinics clinics;

	VisitService(VisitRepository visits, VisitDesk desk, PatientAccess access, Clinics clinics) {
		this.visits = visits;
		this.desk = desk;
		this.access = access;
		this.clinics = clinics;
	}

	/**
	 * @throws RefusedByRule when one of us would see the patient while the clinic is
	 * closed
	 */
	public UUID book(Actor actor, BookVisit booking, Instant now) {
		PatientCard patient = this.access.require(actor, booking.patientId(), now);
		if (patient.deceased() && booking.startsAt().isAfter(now)) {
			throw new RefusedByRule("", patient.name() + " has died. No visit is booked.");
		}
		VisitTimes.requireMeant(booking.startsAt(), now);
		if (booking.withStaff() != null) {
			VisitTimes.requireOpen(this.clinics.get(patient.clinicId()).calendar(), booking.startsAt());
		}
		Visit visit = this.visits.save(new Visit(booking, patient.clinicId(), actor, now));
		this.desk.tell(visit, "visit booked", actor, now, Map.of("startsAt", booking.startsAt()));
		return visit.id();
	}

	/** With somebody else at the same time, as far as they work there. */
	boolean handOver(Actor actor, UUID visitId, StaffCard to, HandingOver order, Instant now) {
		Visit visit = this.desk.open(actor, visitId, now);
		boolean gone = to.worksAt(visit.clinicId()) && visit.passTo(to.id(), order.from());
		if (gone) {
			this.desk.tell(visit, "visit handed over", actor, now, Map.of("fromStaff", order.from().toString(),
					"toStaff", to.id().toString(), "reason", order.reason()));
		}
		return gone;
	}

}
