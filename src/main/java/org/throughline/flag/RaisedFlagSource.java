package org.throughline.flag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.SqlQuery;

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

	private static final String UP_OF_PATIENT = UP + " and f.patient_id = :patient";

	@Override
	public SqlQuery<Flag> ofClinic(HuddleDay day) {
		return SqlQuery.ofRows(UP, up(day), (row, number) -> flag(row));
	}

	@Override
	public SqlQuery<Flag> ofPatient(UUID patientId, HuddleDay day) {
		return SqlQuery.ofRows(UP_OF_PATIENT, up(day), (row, number) -> flag(row).because(row.getString("because")))
			.with("patient", patientId);
	}

	private static Flag flag(ResultSet row) throws SQLException {
		return Flag.of(row.getObject("patient_id", UUID.class), FlagKind.valueOf(row.getString("kind")),
				row.getTimestamp("raised_at").toInstant(), null, row.getObject("id", UUID.class));
	}

	private static Map<String, Object> up(HuddleDay day) {
		return Map.of("clinic", day.clinicId(), "at", day.standsAt().atOffset(ZoneOffset.UTC));
	}

}
