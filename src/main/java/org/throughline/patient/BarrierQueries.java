package org.throughline.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what gets in somebody's way.
 */
@Component
class BarrierQueries {

	private static final String OF_PATIENT = """
			select id, kind, account, in_their_words, noted_by, noted_at, cleared_at, cleared_how,
			       blocked_step_id
			  from barrier where patient_id = :id
			 order by cleared_at desc nulls first, noted_at desc
			""";

	private final JdbcClient jdbc;

	BarrierQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<BarrierView> ofPatient(UUID patientId, boolean generalWords) {
		return this.jdbc.sql(OF_PATIENT).param("id", patientId).query((row, number) -> view(row, generalWords)).list();
	}

	private static BarrierView view(ResultSet row, boolean generalWords) throws SQLException {
		BarrierKind kind = BarrierKind.valueOf(row.getString("kind"));
		BarrierKind shown = generalWords ? kind.inGeneralWords() : kind;
		return new BarrierView(row.getObject("id", UUID.class), shown.label(), shown.icon(),
				generalWords ? null : row.getString("account"), !generalWords && row.getBoolean("in_their_words"),
				row.getObject("noted_by", UUID.class), row.getObject("noted_at", OffsetDateTime.class).toInstant(),
				moment(row.getObject("cleared_at", OffsetDateTime.class)),
				generalWords ? null : row.getString("cleared_how"), row.getObject("blocked_step_id", UUID.class));
	}

	private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
		return (at != null) ? at.toInstant() : null;
	}

}
