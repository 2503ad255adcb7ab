package org.throughline.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientPhones;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Logs contacts: calls, talks and messages with or about a patient, tied to a next step
 * or not, with what got easier.
 */
@Service
@Transactional
public class ContactLog {

	private final JdbcClient jdbc;

	private final PatientAccess access;

	private final PatientPhones phones;

	private final ApplicationEventPublisher events;

	ContactLog(JdbcClient jdbc, PatientAccess access, PatientPhones phones, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.access = access;
		this.phones = phones;
		this.events = events;
	}

	/**
	 * Logs a contact; a wrong number marks the phone that one dials as unconfirmed, and
	 * is told to whoever finds another.
	 */
	public UUID log(Actor actor, ContactToLog contact, Instant now) {
		if (!contact.outcome().fits(contact.way())) {
			throw new RefusedByRule("outcome", "“%s” does not go with “%s”. Choose how you got in touch."
				.formatted(contact.outcome().label(), contact.way().label()));
		}
		PatientCard patient = this.access.require(actor, contact.patientId(), now);
		UUID id = Ids.next();
		this.jdbc
			.sql("""
					insert into contact (id, patient_id, clinic_id, follow_up_id, at, by, way, outcome, about, minutes, got_easier, nothing_yet, elsewhere)
					values (:id, :patient, :clinic, :step, :at, :by, :way, :outcome, :about, :minutes, :easier, :nothing, :elsewhere)
					""")
			.param("id", id)
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("step", contact.stepId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("by", actor.staffId())
			.param("way", contact.way().name())
			.param("outcome", contact.outcome().name())
			.param("about", contact.about())
			.param("minutes", contact.minutes())
			.param("easier", contact.gotEasier())
			.param("nothing", contact.nothingYet())
			.param("elsewhere", contact.elsewhere())
			.update();
		if (contact.provesTheirNumberWrong()) {
			this.phones.wrongNumber(patient.id(), now);
			this.events.publishEvent(new WrongNumberFound(actor, patient, now));
		}
		this.events.publishEvent(new ContactLogged(now, actor.staffId(), patient.clinicId(), patient.id(), id,
				actor.huddleId(), contact.outcome()));
		return id;
	}

}
