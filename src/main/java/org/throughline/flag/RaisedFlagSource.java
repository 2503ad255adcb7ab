package org.throughline.flag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The flags that people raised and that have not ended.
 */
@Component
class RaisedFlagSource implements FlagSource {

	private static final String UP = """
			select f.id, f.patient_id, f.kind, f.raised_at, f.because
			from raised_flag f
			join enrollment e on e.patient_id = f.patient_id and e.until is null
			where f.clinic_id = :clinic and f.lowered_at is null and f.ends_at > :at
			""";

	private final JdbcClient jdbc;

	RaisedFlagSource(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Flag> flags(HuddleDay day) {
		return up(UP, day).query((row, number) -> flag(row)).list();
	}

	@Override
	public List<Flag> ofPatient(UUID patientId, HuddleDay day) {
		return up(UP + " and f.patient_id = :patient", day).param("patient", patientId)
			.query((row, number) -> flag(row).because(row.getString("because")))
			.list();
	}

	private static Flag flag(ResultSet row) throws SQLException {
		return Flag.of(row.getObject("patient_id", UUID.class), FlagKind.valueOf(row.getString("kind")),
				row.getTimestamp("raised_at").toInstant(), null, row.getObject("id", UUID.class));
	}

	private JdbcClient.StatementSpec up(String sql, HuddleDay day) {
		return this.jdbc.sql(sql).param("clinic", day.clinicId()).param("at", day.standsAt().atOffset(ZoneOffset.UTC));
	}

}
