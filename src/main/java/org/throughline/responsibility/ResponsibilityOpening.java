package org.throughline.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Required;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens a responsibility, once per patient and kind: two who do so at once open one.
 */
@Component
class ResponsibilityOpening {

	/** A kind offered no longer and added again looks after the same thing. */
	private static final String OF_THE_SAME_NAME = """
			select same.id from own_responsibility_kind own
			  join own_responsibility_kind same on same.clinic_id = own.clinic_id and lower(same.name) = lower(own.name)
			 where own.id = :own::uuid
			""";

	private final PatientAccess access;

	private final OwnKinds ownKinds;

	private final Clinics clinics;

	private final JdbcClient jdbc;

	ResponsibilityOpening(PatientAccess access, OwnKinds ownKinds, Clinics clinics, JdbcClient jdbc) {
		this.access = access;
		this.ownKinds = ownKinds;
		this.clinics = clinics;
		this.jdbc = jdbc;
	}

	/** The open one of this kind: a new one, or the one that is there already. */
	UUID open(Actor actor, NewResponsibility needed, Instant now) {
		PatientCard patient = this.access.require(actor, needed.patientId(), now);
		if (!patient.inOurCare()) {
			throw new RefusedByRule("", "Follow this person first: only patients in our care have responsibilities.");
		}
		requireReadable(actor, needed, patient);
		String medication = medication(needed, patient, now);
		UUID id = Ids.next();
		boolean added = this.jdbc.sql("""
				insert into responsibility (id, patient_id, clinic_id, kind, own_kind, medication, ends_on,
				                            needed_since, needed_by, unheld_since)
				select :id, :patient, :clinic, :kind, :own::uuid, :medication, :endsOn::date, :now, :by, :now
				 where not exists (select from responsibility
				                    where patient_id = :patient and ended_at is null and own_kind in (%s))
				on conflict do nothing
				""".formatted(OF_THE_SAME_NAME))
			.param("id", id)
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("kind", needed.kind().name())
			.param("own", needed.ownKind())
			.param("medication", medication)
			.param("endsOn", (medication != null) ? needed.endsOn() : null)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", actor.staffId())
			.update() == 1;
		return added ? id : openAlready(needed, medication);
	}

	private UUID openAlready(NewResponsibility needed, @Nullable String medication) {
		return this.jdbc.sql("""
				select id from responsibility where patient_id = :patient and kind = :kind and ended_at is null
				  and (own_kind is not distinct from :own::uuid or own_kind in (%s))
				  and lower(medication) is not distinct from lower(:medication::text)
				order by needed_since limit 1
				""".formatted(OF_THE_SAME_NAME))
			.param("patient", needed.patientId())
			.param("kind", needed.kind().name())
			.param("own", needed.ownKind())
			.param("medication", medication)
			.query(UUID.class)
			.single();
	}

	private void requireReadable(Actor actor, NewResponsibility needed, PatientCard patient) {
		WhoMay whoMay = needed.kind().whoMay();
		if ((needed.kind() == ResponsibilityKind.OWN) != (needed.ownKind() != null)) {
			throw new RefusedByRule("what", "Choose what is looked after.");
		}
		if (needed.ownKind() != null) {
			whoMay = this.ownKinds.offered(needed.ownKind(), patient.clinicId())
				.orElseThrow(() -> new RefusedByRule("what", "Choose what is looked after."))
				.whoMay();
		}
		if (!actor.isClinical() && !ResponsibilityViews.readByAll(needed.kind(), whoMay)) {
			throw new NotFound();
		}
	}

	private @Nullable String medication(NewResponsibility needed, PatientCard patient, Instant now) {
		if (needed.kind() != ResponsibilityKind.BRIDGE) {
			return null;
		}
		String medication = Required.words(needed.medication(), "medication", "Say which medication bridges the time.");
		LocalDate endsOn = Required.choice(needed.endsOn(), "endsOn", "Say on which day it runs out.");
		requireToCome(endsOn, this.clinics.get(patient.clinicId()).calendar(), now);
		return medication;
	}

	static void requireToCome(LocalDate day, ClinicCalendar calendar, Instant now) {
		LocalDate today = calendar.dayOf(now);
		if (day.isBefore(today) || day.isAfter(today.plusYears(1))) {
			throw new RefusedByRule("endsOn", "Choose a day from today on, within a year.");
		}
	}

	/**
	 * Halfway to closing time of the next open day; of a bridge medication not later than
	 * the clinic is open before it runs out.
	 */
	static Instant answerBy(Duty duty, ClinicCalendar calendar, Instant now) {
		Instant due = calendar.closingOn(calendar.nextOpenDay(calendar.huddleDay(now)));
		LocalDate ends = duty.endsOn();
		if (ends != null) {
			Instant last = lastOpenOn(ends, calendar);
			due = last.isAfter(now) && last.isBefore(due) ? last : due;
		}
		return calendar.answerBy(now, due);
	}

	/** Closing time of that day, or of the last open day before. */
	static Instant lastOpenOn(LocalDate day, ClinicCalendar calendar) {
		return calendar.closingOn(calendar.isOpenDay(day) ? day : calendar.lastOpenDayBefore(day));
	}

}
