package org.throughline.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.NotFound;
import org.throughline.staff.StaffDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the words that others put on a patient, each with what was asked about it.
 */
@Component
class LabelQueries {

	private static final String OF_PATIENT = """
			select l.*, q.question, q.asked_by, q.asked_at
			  from carried_label l left join label_question q on q.label_id = l.id
			 where l.patient_id = ?
			 order by l.set_aside_at desc nulls first, l.said_on, l.id, q.asked_at, q.id
			 limit 200
			""";

	private final JdbcClient jdbc;

	private final StaffDirectory staff;

	LabelQueries(JdbcClient jdbc, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.staff = staff;
	}

	List<CarriedLabelView> ofPatient(UUID patientId) {
		return this.jdbc.sql(OF_PATIENT).param(patientId).query(this::labels);
	}

	String accountOf(UUID patientId, UUID labelId) {
		return this.jdbc.sql("select coalesce(account, '') from carried_label where id = ? and patient_id = ?")
			.params(labelId, patientId)
			.query(String.class)
			.optional()
			.orElseThrow(NotFound::new);
	}

	private List<CarriedLabelView> labels(ResultSet rows) throws SQLException {
		Map<UUID, CarriedLabelView> labels = new LinkedHashMap<>();
		while (rows.next()) {
			UUID id = rows.getObject("id", UUID.class);
			CarriedLabelView label = labels.get(id);
			if (label == null) {
				label = label(id, rows);
				labels.put(id, label);
			}
			String question = rows.getString("question");
			if (question != null) {
				label.questions()
					.add(new CarriedLabelView.Question(question, this.staff.get(rows.getObject("asked_by", UUID.class)),
							rows.getTimestamp("asked_at").toInstant()));
			}
		}
		return List.copyOf(labels.values());
	}

	private CarriedLabelView label(UUID id, ResultSet row) throws SQLException {
		return new CarriedLabelView(id, row.getString("label"), row.getString("said_by"),
				row.getObject("said_on", LocalDate.class), row.getString("account"),
				row.getObject("noted_by", UUID.class), new ArrayList<>(), moment(row.getTimestamp("set_aside_at")),
				this.staff.find(row.getObject("set_aside_by", UUID.class)).orElse(null),
				row.getString("set_aside_why"));
	}

	private static @Nullable Instant moment(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

}
