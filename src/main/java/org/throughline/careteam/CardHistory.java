package org.throughline.careteam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.throughline.shared.Piece;
import org.throughline.staff.StaffDirectory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every version of a contact card that there was. The caller has passed the patient's
 * door.
 */
@Service
@Transactional(readOnly = true)
public class CardHistory {

	private static final String VERSIONS = """
			select v.version, v.changed_by, v.changed_at, v.why,
			       coalesce((select jsonb_agg(jsonb_build_object('position', l.position, 'forWhat', l.for_what,
			           'staff', l.staff_id, 'external', l.external_id, 'person', l.contact_person_id,
			           'name', coalesce(x.name, o.name), 'line', l.line, 'number', l.number, 'hours', l.hours,
			           'gone', null, 'instead', null) order by l.position)
			         from contact_card_line l left join external_clinician x on x.id = l.external_id
			           left join contact_person o on o.id = l.contact_person_id
			        where l.patient_id = v.patient_id and l.version = v.version), '[]') as lines, count(*) over () as in_all
			  from contact_card_version v where v.patient_id = ? order by v.version desc offset ? limit ?
			""";

	private static final int ON_A_PAGE = 20;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final CardLines lines;

	private final StaffDirectory staff;

	CardHistory(JdbcClient jdbc, JsonMapper json, CardLines lines, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.json = json;
		this.lines = lines;
		this.staff = staff;
	}

	/** The latest first, a page at a time. One statement. */
	public Piece<CardVersion> of(UUID patientId, int page) {
		List<Counted> read = this.jdbc.sql(VERSIONS)
			.params(patientId, Piece.before(page, ON_A_PAGE), ON_A_PAGE + 1)
			.query((row, number) -> new Counted(version(row), row.getInt("in_all")))
			.list();
		return Piece.of(read, page, ON_A_PAGE, read.isEmpty() ? 0 : read.get(0).inAll()).map(Counted::version);
	}

	private CardVersion version(ResultSet row) throws SQLException {
		CareTeamRow.Line[] lines = this.json.readValue(row.getString("lines"), CareTeamRow.Line[].class);
		return new CardVersion(row.getInt("version"), row.getTimestamp("changed_at").toInstant(),
				this.staff.get(row.getObject("changed_by", UUID.class)), row.getString("why"),
				Stream.of(lines).map(this.lines::line).toList());
	}

	private record Counted(CardVersion version, int inAll) {
	}

}
