package org.throughline.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepKind;

import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Folds one row for each receiver, or passing on that was taken back, into one handoff
 * each.
 */
final class HandoffRows implements ResultSetExtractor<List<HandoffRow>> {

	@Override
	public List<HandoffRow> extractData(ResultSet rows) throws SQLException {
		List<HandoffRow> handoffs = new ArrayList<>();
		while (rows.next()) {
			UUID id = rows.getObject("id", UUID.class);
			if (handoffs.isEmpty() || !handoffs.get(handoffs.size() - 1).id().equals(id)) {
				handoffs.add(handoff(id, rows));
			}
			HandoffRow handoff = handoffs.get(handoffs.size() - 1);
			HandoffRow.Asked one = asked(rows);
			((one.keptAt() == null) ? handoff.asked() : handoff.kept()).add(one);
		}
		return handoffs;
	}

	private static HandoffRow handoff(UUID id, ResultSet row) throws SQLException {
		return new HandoffRow(id, row.getObject("patient_id", UUID.class), row.getObject("clinic_id", UUID.class),
				row.getObject("follow_up_id", UUID.class), row.getString("step_title"),
				StepKind.valueOf(row.getString("step_kind")), row.getTimestamp("step_due").toInstant(),
				row.getObject("sender_id", UUID.class), HandoffKind.valueOf(row.getString("kind")),
				row.getBoolean("said_in_front"), row.getBoolean("safety"), row.getString("concern"),
				row.getString("most_urgent"), row.getString("what_changed"), row.getString("would_worry"),
				row.getObject("minutes", Integer.class), row.getTimestamp("offered_at").toInstant(), new ArrayList<>(),
				new ArrayList<>(), row.getObject("taken_by", UUID.class), at(row, "taken_at"),
				row.getObject("taken_recorded_by", UUID.class), row.getObject("passed_to", UUID.class),
				at(row, "sent_back_at"), at(row, "withdrawn_at"), row.getString("withdrawn_reason"),
				at(row, "left_before_at"), at(row, "reported_at"), row.getString("report"),
				row.getObject("safety_plan_made", Boolean.class), row.getBoolean("same_day_intake"),
				row.getObject("next_visit_on", LocalDate.class), at(row, "acknowledged_at"), instead(row, "sent_"));
	}

	private static HandoffRow.Asked asked(ResultSet row) throws SQLException {
		return new HandoffRow.Asked(row.getObject("asked_id", UUID.class), at(row, "seen_at"), at(row, "declined_at"),
				row.getString("decline_reason"), passed(row), row.getObject("kept_by", UUID.class), at(row, "kept_at"),
				instead(row, ""), at(row, "asked_at"));
	}

	private static @Nullable Passed passed(ResultSet row) throws SQLException {
		Instant at = at(row, "passed_at");
		return (at == null) ? null : new Passed(row.getObject("passed_by", UUID.class), at, row.getString("passed_why"),
				at(row, "passer_took_at"), at(row, "passed_told_at"));
	}

	private static @Nullable Instead instead(ResultSet row, String part) throws SQLException {
		UUID of = row.getObject(part + "instead_of", UUID.class);
		return (of == null) ? null : new Instead(of, row.getString(part + "instead_why"));
	}

	private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
		Timestamp moment = row.getTimestamp(column);
		return (moment != null) ? moment.toInstant() : null;
	}

}
