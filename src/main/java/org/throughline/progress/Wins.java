package org.throughline.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
 * The wins of patients, and the one that ends a huddle.
 */
@Service
@Transactional
public class Wins {

	private static final RowMapper<WinView> WIN = (row, number) -> new WinView(row.getObject("id", UUID.class),
			row.getObject("patient_id", UUID.class), WinKind.valueOf(row.getString("kind")), row.getString("words"),
			row.getBoolean("in_their_words"), row.getString("wall_words"), row.getObject("noted_by", UUID.class),
			row.getTimestamp("noted_at").toInstant());

	private final JdbcClient jdbc;

	private final PatientAccess access;

	private final ApplicationEventPublisher events;

	Wins(JdbcClient jdbc, PatientAccess access, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.access = access;
		this.events = events;
	}

	public UUID note(Actor actor, WinToNote win, Instant now) {
		PatientCard patient = this.access.require(actor, win.patientId(), now);
		UUID id = Ids.next();
		this.jdbc.sql("""
				insert into win (id, patient_id, clinic_id, kind, words, in_their_words, wall_words, noted_by, noted_at)
				values (:id, :patient, :clinic, :kind, :words, :theirs, :wallWords, :by, :at)
				""")
			.param("id", id)
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("kind", win.kind().name())
			.param("words", win.words())
			.param("theirs", win.inTheirWords())
			.param("wallWords", win.wallWords())
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		this.events.publishEvent(new WinNoted(now, actor.staffId(), patient.clinicId(), patient.id(), id));
		return id;
	}

	/** The newest wins of a patient, newest first. */
	@Transactional(readOnly = true)
	public List<WinView> ofPatient(UUID patientId, int most) {
		return this.jdbc.sql("select * from win where patient_id = ? order by noted_at desc, id desc limit ?")
			.params(patientId, most)
			.query(WIN)
			.list();
	}

	/**
	 * The newest win with words for the wall.
	 * @param besides patients whose win would stand next to their crisis
	 */
	@Transactional(readOnly = true)
	public Optional<WinView> quietWin(UUID clinicId, Instant since, Collection<UUID> besides) {
		return this.jdbc.sql("""
				select w.*
				from win w
				join enrollment e on e.patient_id = w.patient_id and e.until is null
				where w.clinic_id = ? and w.noted_at >= ? and w.wall_words is not null and w.patient_id <> all (?)
				order by w.noted_at desc, w.id desc
				limit 1
				""")
			.params(clinicId, since.atOffset(ZoneOffset.UTC), besides.toArray(UUID[]::new))
			.query(WIN)
			.optional();
	}

}
