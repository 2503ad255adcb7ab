package org.throughline.flag;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises and lowers flags by hand.
 */
@Service
@Transactional
public class FlagService {

	private final RaisedFlagRepository flags;

	private final PatientAccess access;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	FlagService(RaisedFlagRepository flags, PatientAccess access, Clinics clinics, ApplicationEventPublisher events) {
		this.flags = flags;
		this.access = access;
		this.clinics = clinics;
		this.events = events;
	}

	/**
	 * @throws RefusedByRule when nobody said that we follow this patient, the end has
	 * passed, or its year is a slip of the keys
	 */
	public UUID raise(Actor actor, RaiseFlag raise, Instant now) {
		PatientCard patient = this.access.require(actor, raise.patientId(), now);
		if (!patient.inOurCare()) {
			throw new RefusedByRule("kind",
					"Only patients in our care are flagged. Say first that we follow this person.");
		}
		Instant endsAt = (raise.endsAt() != null) ? raise.endsAt() : usualEnd(patient.clinicId(), now);
		if (!endsAt.isAfter(now)) {
			throw new RefusedByRule("until", "That time has passed. Choose a later day.");
		}
		requireNear(endsAt, patient.clinicId(), now);
		RaisedFlag flag = this.flags
			.save(new RaisedFlag(patient, raise.kind(), raise.because(), actor.staffId(), now, endsAt));
		this.events.publishEvent(
				new FlagRaised(now, actor.staffId(), patient.clinicId(), patient.id(), flag.id(), raise.kind()));
		return flag.id();
	}

	/** What is to change today's plan for longer than this is no flag any more. */
	private void requireNear(Instant endsAt, UUID clinicId, Instant now) {
		ClinicCalendar calendar = this.clinics.get(clinicId).calendar();
		if (calendar.dayOf(endsAt).isAfter(calendar.dayOf(now).plusYears(1))) {
			throw new RefusedByRule("until", "That is more than a year from now. Check the year.");
		}
	}

	/** Lowering what is already down changes nothing. */
	public void lower(Actor actor, UUID patientId, UUID flagId, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		RaisedFlag flag = this.flags.findByIdAndPatientId(flagId, patient.id()).orElseThrow(NotFound::new);
		if (flag.isUp(now)) {
			flag.lower(actor.staffId(), now);
			this.events.publishEvent(new FlagLowered(now, actor.staffId(), patient.clinicId(), patient.id(), flagId));
		}
	}

	/** What was raised for a patient and still stands, oldest first. */
	@Transactional(readOnly = true)
	public List<RaisedFlagView> raisedOf(UUID patientId, Instant now) {
		return this.flags.up(patientId, now).stream().map(RaisedFlag::view).toList();
	}

	/** Closing time of the next open day. */
	public Instant usualEnd(UUID clinicId, Instant now) {
		ClinicCalendar calendar = this.clinics.get(clinicId).calendar();
		return calendar.closingOn(calendar.nextOpenDay(calendar.dayOf(now)));
	}

}
