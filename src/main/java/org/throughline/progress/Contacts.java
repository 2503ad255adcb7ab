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
import org.throughline.patient.PatientCard;
import org.throughline.patient.Pronouns;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;
import org.throughline.staff.StaffDirectory;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the log of contacts: when we were in touch with a patient, how, and what came of
 * it.
 */
@Service
@Transactional(readOnly = true)
public class Contacts {

	private final JdbcClient jdbc;

	private final StaffDirectory staff;

	Contacts(JdbcClient jdbc, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.staff = staff;
	}

	/** Newest first. */
	public List<ContactView> ofPatient(UUID patientId, int most) {
		return this.jdbc.sql("select * from contact where patient_id = ? order by at desc, id desc limit ?")
			.params(patientId, most)
			.query(contact())
			.list();
	}

	/** The attempts at a step, newest first. */
	public List<ContactView> ofStep(UUID stepId) {
		return this.jdbc.sql("select * from contact where follow_up_id = ? order by at desc, id desc limit 50")
			.param(stepId)
			.query(contact())
			.list();
	}

	/**
	 * When we were last in touch with a patient, and how often in vain. One statement.
	 */
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
	public List<String> paceOf(Actor viewer, PatientCard patient, CallWish wish, ClinicCalendar calendar, Instant now) {
		return (viewer.group() == Group.DESK || patient.deceased()) ? List.of()
				: new ContactPace(wish, touchesOf(patient.id(), now)).words(Pronouns.of(patient), calendar, now);
	}

	/** How often each of these steps was tried, with the newest try. One statement. */
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
