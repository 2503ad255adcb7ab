package org.throughline.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.GapKind;

/**
 * A responsibility as the tables have it, with its gap at the moment of reading.
 */
record ResponsibilityRow(UUID id, UUID patientId, UUID clinicId, ResponsibilityKind kind, @Nullable String ownName,
		WhoMay whoMay, @Nullable String medication, @Nullable LocalDate endsOn, Instant neededSince, UUID neededBy,
		@Nullable UUID holder, @Nullable Instant heldSince, @Nullable UUID yesRecordedBy, boolean atHuddle,
		@Nullable UUID asked, @Nullable UUID askedBy, @Nullable Instant askedAt, @Nullable Instant answerBy,
		@Nullable String askReason, @Nullable UUID declinedBy, @Nullable Instant declinedAt,
		@Nullable String declineReason, @Nullable UUID cameBackTo, @Nullable Instant endedAt, @Nullable UUID endedBy,
		@Nullable String endReason, @Nullable GapKind gap) {

	/** Of {@code r}, {@code gone} and, for its name, {@code own}. */
	static final String COLUMNS = """
			select r.*, own.name as own_name, own.who_may,
			""" + HeldRule.GAP + " as gap, " + HeldRule.SINCE + " as since ";

	static final String OWN_KIND = " left join own_responsibility_kind own on own.id = r.own_kind ";

	static ResponsibilityRow of(ResultSet row, int number) throws SQLException {
		ResponsibilityKind kind = ResponsibilityKind.valueOf(row.getString("kind"));
		String who = row.getString("who_may");
		String gap = row.getString("gap");
		return new ResponsibilityRow(row.getObject("id", UUID.class), row.getObject("patient_id", UUID.class),
				row.getObject("clinic_id", UUID.class), kind, row.getString("own_name"),
				(who != null) ? WhoMay.valueOf(who) : kind.whoMay(), row.getString("medication"),
				row.getObject("ends_on", LocalDate.class), row.getTimestamp("needed_since").toInstant(),
				row.getObject("needed_by", UUID.class), id(row, "holder"), moment(row, "held_since"),
				id(row, "yes_recorded_by"), row.getObject("yes_at_huddle") != null, id(row, "asked"),
				id(row, "asked_by"), moment(row, "asked_at"), moment(row, "answer_by"), row.getString("ask_reason"),
				id(row, "declined_by"), moment(row, "declined_at"), row.getString("decline_reason"),
				id(row, "came_back_to"), moment(row, "ended_at"), id(row, "ended_by"), row.getString("end_reason"),
				(gap != null) ? GapKind.valueOf(gap) : null);
	}

	/** It is this person's, so that they read what it is. */
	boolean concerns(UUID staffId) {
		return staffId.equals(this.holder) || staffId.equals(this.asked) || staffId.equals(this.askedBy)
				|| staffId.equals(this.neededBy) || staffId.equals(this.cameBackTo);
	}

	private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
