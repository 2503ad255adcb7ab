package org.throughline.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.patient.CallWish;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientPhones;
import org.throughline.patient.Pronouns;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of contacts: calls, talks and messages with or about a patient, tied to a next
 * step or not, with what got easier.
 */
@Service
@Transactional
public class Contacts {

	private final JdbcClient jdbc;

	private final PatientAccess access;

	private final StaffDirectory staff;

	private final PatientPhones phones;

	private final ApplicationEventPublisher events;

	Contacts(JdbcClient jdbc, PatientAccess access, StaffDirectory staff, PatientPhones phones,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.access = access;
		this.staff = staff;
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
					insert into contact (id, patient_id, clinic_id, follow_up_id, at, by, way, outcome, about, minutes, got_easier, nothing_yet)
					values (:id, :patient, :clinic, :step, :at, :by, :way, :outcome, :about, :minutes, :easier, :nothing)
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
			.update();
		if (contact.outcome() == ContactOutcome.WRONG_NUMBER) {
			this.phones.wrongNumber(patient.id(), now);
			this.events.publishEvent(new WrongNumberFound(actor, patient, now));
		}
		this.events.publishEvent(new ContactLogged(now, actor.staffId(), patient.clinicId(), patient.id(), id,
				actor.huddleId(), contact.outcome()));
		return id;
	}

	/** Newest first. */
	@Transactional(readOnly = true)
	public List<ContactView> ofPatient(UUID patientId, int most) {
		return this.jdbc.sql("select * from contact where patient_id = ? order by at desc, id desc limit ?")
			.params(patientId, most)
			.query(contact())
			.list();
	}

	/** The attempts at a step, newest first. */
	@Transactional(readOnly = true)
	public List<ContactView> ofStep(UUID stepId) {
		return this.jdbc.sql("select * from contact where follow_up_id = ? order by at desc, id desc limit 50")
			.param(stepId)
			.query(contact())
			.list();
	}

	/**
	 * When we were last in touch with a patient, and how often in vain. One statement.
	 */
	@Transactional(readOnly = true)
	public Touches touchesOf(UUID patientId, Instant now) {
		return this.jdbc.sql(Touches.SQL)
			.param("patient", patientId)
			.param("lately", now.minus(Touches.LATELY).atOffset(ZoneOffset.UTC))
			.query(Touches::of)
			.single();
	}

	/**
	 * Whether a patient hears from us as often as they want; nothing for the desk, who is
	 * not told how often that is. One statement.
	 */
	@Transactional(readOnly = true)
	public List<String> paceOf(Actor viewer, PatientCard patient, CallWish wish, ClinicCalendar calendar, Instant now) {
		return (viewer.group() == Group.DESK || patient.deceased()) ? List.of()
				: new ContactPace(wish, touchesOf(patient.id(), now)).words(Pronouns.of(patient), calendar, now);
	}

	/** How often each of these steps was tried, with the newest try. One statement. */
	@Transactional(readOnly = true)
	public Map<UUID, Tries> triesAt(Collection<UUID> stepIds) {
		return stepIds.isEmpty() ? Map.of()
				: this.jdbc.sql("""
						select distinct on (follow_up_id) contact.*, count(*) over (partition by follow_up_id) as tries
						  from contact where follow_up_id = any (?) order by follow_up_id, at desc, id desc
						""")
					.param(stepIds.toArray(UUID[]::new))
					.query((row, number) -> new Tries(row.getObject("follow_up_id", UUID.class), row.getInt("tries"),
							contact().mapRow(row, number)))
					.list()
					.stream()
					.collect(Collectors.toUnmodifiableMap(Tries::stepId, Function.identity()));
	}

	/** The newest contact of each patient that has one. One statement. */
	@Transactional(readOnly = true)
	public Map<UUID, ContactView> lastOf(Collection<UUID> patientIds) {
		return patientIds.isEmpty() ? Map.of() : this.jdbc.sql("""
				select c.* from unnest(:patients) as p (id)
				cross join lateral (select * from contact where patient_id = p.id order by at desc, id desc limit 1) c
				""")
			.param("patients", patientIds.toArray(UUID[]::new))
			.query(contact())
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(ContactView::patientId, Function.identity()));
	}

	private RowMapper<ContactView> contact() {
		return (row, number) -> {
			int minutes = row.getInt("minutes");
			boolean timed = !row.wasNull();
			return new ContactView(row.getObject("id", UUID.class), row.getObject("patient_id", UUID.class),
					row.getObject("follow_up_id", UUID.class), row.getTimestamp("at").toInstant(),
					this.staff.get(row.getObject("by", UUID.class)), ContactWay.valueOf(row.getString("way")),
					ContactOutcome.valueOf(row.getString("outcome")), row.getString("about"), timed ? minutes : null,
					row.getString("got_easier"), row.getBoolean("nothing_yet"));
		};
	}

}
