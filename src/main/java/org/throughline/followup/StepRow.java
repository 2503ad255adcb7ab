package org.throughline.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A step as the tables have it, with its gap at the moment of reading.
 */
record StepRow(UUID id, UUID patientId, UUID clinicId, String title, StepKind kind, StepState state,
		@Nullable OwnerKind ownerKind, @Nullable UUID ownerStaff, @Nullable String contactName, Instant due,
		@Nullable String doneLooksLike, @Nullable String wallText, boolean saidInRoom, UUID createdBy,
		@Nullable UUID askedBy, @Nullable Instant askedAt, @Nullable Instant answerBy, @Nullable String askReason,
		@Nullable Instant acceptedAt, @Nullable UUID acceptedRecordedBy, @Nullable UUID acceptedAtHuddle,
		@Nullable String waitingOn, @Nullable Instant waitingSince, @Nullable Instant waitingUntil,
		@Nullable Instant neededSince, @Nullable NeedCause neededBecause, @Nullable UUID declinedBy,
		@Nullable String declineReason, @Nullable UUID cameBackTo, @Nullable Instant endedAt, @Nullable UUID endedBy,
		@Nullable UUID doneBy, @Nullable String outcome, @Nullable Rhythm rhythm, @Nullable Integer timesAWeek,
		@Nullable UUID checkedBy, @Nullable Integer repeatEveryDays, int dateMoves, int version,
		@Nullable Instant tryAt, Asks asks, @Nullable UUID barrierId, List<InTheWay> inTheWay, @Nullable GapKind gap) {

	static final String SELECT = """
			select f.id, f.patient_id, f.clinic_id, f.title, f.kind, f.state, f.owner_kind, f.owner_staff,
			       cp.name as contact_name, f.due_at, f.done_looks_like, f.wall_text,
			       f.said_in_room, f.created_by, f.asked_by, f.asked_at, f.answer_by,
			       f.accepted_at, f.accepted_recorded_by, f.accepted_at_huddle, f.waiting_on, f.waiting_until,
			       f.needed_since, f.needed_because, f.declined_by, f.decline_reason, f.came_back_to, f.ended_at,
			       f.ended_by, f.done_by, f.outcome, f.rhythm, f.times_a_week, f.checked_by, f.repeat_every_days,
			       f.date_moves, f.version, f.try_at, f.waiting_since, f.asks_log_in, f.asks_payment,
			       f.barrier_id, f.created_at, f.ask_reason,
			""" + InTheWay.SQL + " as in_the_way, " + GapRule.SQL
			+ " as gap from follow_up f left join contact_person cp on cp.id = f.owner_contact_person" + GapRule.JOINS;

	static StepRow of(ResultSet row, int number) throws SQLException {
		return new StepRow(id(row, 1), id(row, 2), id(row, 3), row.getString(4), StepKind.valueOf(row.getString(5)),
				StepState.valueOf(row.getString(6)), named(OwnerKind.class, row.getString(7)), maybeId(row, 8),
				row.getString(9), moment(row, 10), row.getString(11), row.getString(12), row.getBoolean(13),
				id(row, 14), maybeId(row, 15), maybeMoment(row, 16), maybeMoment(row, 17), row.getString(44),
				maybeMoment(row, 18), maybeId(row, 19), maybeId(row, 20), row.getString(21), maybeMoment(row, 39),
				maybeMoment(row, 22), maybeMoment(row, 23), named(NeedCause.class, row.getString(24)), maybeId(row, 25),
				row.getString(26), maybeId(row, 27), maybeMoment(row, 28), maybeId(row, 29), maybeId(row, 30),
				row.getString(31), named(Rhythm.class, row.getString(32)), maybeNumber(row, 33), maybeId(row, 34),
				maybeNumber(row, 35), row.getInt(36), row.getInt(37), maybeMoment(row, 38),
				new Asks(row.getBoolean(40), row.getBoolean(41)), maybeId(row, 42), inTheWay(row),
				named(GapKind.class, row.getString(46)));
	}

	/** Staff work can be late; the patient's own step cannot. */
	boolean late(Instant now) {
		return this.state.open() && (this.ownerKind == null || this.ownerKind == OwnerKind.STAFF)
				&& this.due.isBefore(now);
	}

	/**
	 * Whether it is this person's: owned, asked, made or checked by them, or back with
	 * them.
	 */
	boolean concerns(UUID staffId) {
		return staffId.equals(this.ownerStaff) || staffId.equals(this.createdBy) || staffId.equals(this.askedBy)
				|| staffId.equals(this.checkedBy) || staffId.equals(this.cameBackTo);
	}

	private static List<InTheWay> inTheWay(ResultSet row) throws SQLException {
		return Stream.of((String[]) row.getArray(45).getArray()).map(InTheWay::of).toList();
	}

	private static UUID id(ResultSet row, int column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private static @Nullable UUID maybeId(ResultSet row, int column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private static Instant moment(ResultSet row, int column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

	private static @Nullable Instant maybeMoment(ResultSet row, int column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

	private static @Nullable Integer maybeNumber(ResultSet row, int column) throws SQLException {
		int number = row.getInt(column);
		return row.wasNull() ? null : number;
	}

	private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

}
