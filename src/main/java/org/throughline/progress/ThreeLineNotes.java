package org.throughline.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The three-line notes of patients: the newest counts, none is overwritten.
 */
@Service
@Transactional
public class ThreeLineNotes {

	private static final RowMapper<HuddleNote> NOTE = (row, number) -> new HuddleNote(
			row.getObject("patient_id", UUID.class), row.getString("what_changed"), row.getString("who_calls_whom"),
			row.getString("would_worry"), row.getObject("written_by", UUID.class),
			row.getTimestamp("written_at").toInstant());

	private final JdbcClient jdbc;

	private final PatientAccess access;

	private final ApplicationEventPublisher events;

	ThreeLineNotes(JdbcClient jdbc, PatientAccess access, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.access = access;
		this.events = events;
	}

	public UUID write(Actor actor, NoteToWrite note, Instant now) {
		PatientCard patient = this.access.require(actor, note.patientId(), now);
		UUID id = Ids.next();
		this.jdbc.sql("""
				insert into three_line_note
					(id, patient_id, clinic_id, what_changed, who_calls_whom, would_worry, written_by, written_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, patient.id(), patient.clinicId(), note.whatChanged(), note.whoCallsWhom(), note.wouldWorry(),
					actor.staffId(), now.atOffset(ZoneOffset.UTC))
			.update();
		this.events.publishEvent(
				new NoteWritten(now, actor.staffId(), patient.clinicId(), patient.id(), id, actor.huddleId()));
		return id;
	}

	/** The newest note of each of these patients who has one. */
	@Transactional(readOnly = true)
	public Map<UUID, HuddleNote> latestOf(Collection<UUID> patientIds) {
		return this.jdbc.sql("""
				select n.*
				from unnest(:patients) as p (id)
				cross join lateral (
					select * from three_line_note
					where patient_id = p.id
					order by written_at desc, id desc
					limit 1) n
				""")
			.param("patients", patientIds.toArray(UUID[]::new))
			.query(NOTE)
			.stream()
			.collect(Collectors.toMap(HuddleNote::patientId, Function.identity()));
	}

	/** All notes of a patient, newest first. */
	@Transactional(readOnly = true)
	public List<HuddleNote> historyOf(UUID patientId) {
		return this.jdbc.sql("select * from three_line_note where patient_id = ? order by written_at desc, id desc")
			.param(patientId)
			.query(NOTE)
			.list();
	}

}
