package org.throughline.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the trail of one patient or one person, newest first, a page at a time.
 */
@Service
@Transactional(readOnly = true)
public class Trail {

	/** How many lines a page holds; one more is read to know whether there is a next. */
	public static final int PAGE = 50;

	private static final String LINE = """
			select at, id, actor_id, what, patient_id, coalesce(cardinality(patient_ids), 0) as patients,
			       detail ->> 'page' as page, detail ->> 'reason' as reason, huddle_id is not null as at_huddle
			  from trail
			""";

	private static final String BETWEEN = " and at >= :from and at < :until ";

	private static final String NEWEST = " order by at desc, id desc limit :limit offset :offset";

	private static final String OF_PATIENT = "select * from (" + LINE + " where patient_id = :id " + BETWEEN
			+ " union all " + LINE + " where patient_ids @> array[:id]::uuid[] " + BETWEEN + ") lines" + NEWEST;

	private static final String OF_PERSON = LINE + """
			 where (actor_id = :id or actor_id is null and subject_id = :id)
			   and (clinic_id is null or clinic_id = any(:clinics))
			""" + BETWEEN + NEWEST;

	private final JdbcClient jdbc;

	Trail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The caller has made sure that this patient may be seen. */
	public List<TrailLine> ofPatient(UUID patientId, Instant from, Instant until, int page) {
		return read(this.jdbc.sql(OF_PATIENT).param("id", patientId), from, until, page);
	}

	/** What this person did at the clinics of whoever asks. */
	public List<TrailLine> ofPerson(Actor actor, UUID staffId, Instant from, Instant until, int page) {
		return read(
				this.jdbc.sql(OF_PERSON).param("id", staffId).param("clinics", actor.clinicIds().toArray(UUID[]::new)),
				from, until, page);
	}

	private static List<TrailLine> read(JdbcClient.StatementSpec statement, Instant from, Instant until, int page) {
		return statement.param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
			.param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
			.param("limit", PAGE + 1)
			.param("offset", page * PAGE)
			.query(Trail::line)
			.list();
	}

	private static TrailLine line(ResultSet row, int number) throws SQLException {
		return new TrailLine(row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getObject("actor_id", UUID.class), row.getString("what"), row.getObject("patient_id", UUID.class),
				row.getInt("patients"), row.getString("page"), row.getString("reason"), row.getBoolean("at_huddle"));
	}

}
