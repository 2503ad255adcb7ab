package org.throughline.outside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PhoneNumbers;
import org.throughline.staff.StaffDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads handoffs to clinicians elsewhere with whom they went to and the step that asks
 * whether they arrived.
 */
@Component
class OutsideQueries {

	private static final String SELECT = """
			select o.*, x.name, x.role, x.organization, x.phone, x.fax, f.due_at, f.ended_at is null as asking
			  from outside_handoff o join external_clinician x on x.id = o.external_id
			  join follow_up f on f.id = o.follow_up_id
			""";

	private final JdbcClient jdbc;

	private final StaffDirectory staff;

	OutsideQueries(JdbcClient jdbc, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.staff = staff;
	}

	Optional<OutsideHandoffView> one(UUID id) {
		return this.jdbc.sql(SELECT + " where o.id = ?").param(id).query(this::view).optional();
	}

	/** Newest first. */
	List<OutsideHandoffView> ofPatient(UUID patientId) {
		return this.jdbc.sql(SELECT + " where o.patient_id = ? order by o.sent_at desc, o.id desc limit 20")
			.param(patientId)
			.query(this::view)
			.list();
	}

	private OutsideHandoffView view(ResultSet row, int number) throws SQLException {
		return new OutsideHandoffView(row.getObject("id", UUID.class), row.getObject("patient_id", UUID.class),
				row.getObject("follow_up_id", UUID.class), row.getString("name") + ", " + row.getString("role"),
				row.getString("organization"), number(row, "phone"), number(row, "fax"),
				this.staff.get(row.getObject("sender_id", UUID.class)), row.getString("concern"),
				row.getString("most_urgent"), OutsideWay.valueOf(row.getString("way")),
				row.getTimestamp("sent_at").toInstant(), row.getTimestamp("due_at").toInstant(),
				row.getBoolean("asking"), confirmed(row));
	}

	private static @Nullable String number(ResultSet row, String column) throws SQLException {
		String written = row.getString(column);
		return (written != null) ? PhoneNumbers.shown(written) : null;
	}

	private OutsideHandoffView.@Nullable Confirmed confirmed(ResultSet row) throws SQLException {
		String by = row.getString("confirmed_by");
		return (by != null) ? new OutsideHandoffView.Confirmed(by, OutsideWay.valueOf(row.getString("confirmed_way")),
				Objects.requireNonNull(row.getTimestamp("confirmed_at")).toInstant(),
				this.staff.get(row.getObject("recorded_by", UUID.class))) : null;
	}

}
