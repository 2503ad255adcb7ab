package org.throughline.patient;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads who is in our care, since when and by whom.
 */
@Component
class EnrollmentQueries {

	private final JdbcClient jdbc;

	EnrollmentQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<EnrollmentView> current(UUID patientId) {
		return this.jdbc
			.sql("select id, since, enrolled_by, agreed_how from enrollment where patient_id = :id and until is null")
			.param("id", patientId)
			.query((row, number) -> new EnrollmentView(row.getObject("id", UUID.class),
					row.getObject("since", LocalDate.class), row.getObject("enrolled_by", UUID.class),
					row.getString("agreed_how")))
			.optional();
	}

}
