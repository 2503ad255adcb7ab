package org.throughline.followup;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Ids;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened to each step, in words people read on its page.
 */
@Component
class StepHistory {

	/** As it happened: who waited for the other may have pressed first. */
	static final String NEWEST_FIRST = "nth desc nulls last, at desc, id desc";

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batch;

	private final StaffDirectory staff;

	StepHistory(JdbcClient jdbc, NamedParameterJdbcOperations batch, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.staff = staff;
	}

	void addAll(List<Entry> acts, Actor by, Instant now) {
		this.batch.batchUpdate(
				"""
						insert into follow_up_event (id, follow_up_id, clinic_id, at, by, what, reason, from_due, to_due, from_staff,
						                             to_staff, at_huddle, state, held_by, unowned_from)
						values (:id, :step, :clinic, :at, :by, :what, :reason, :fromDue, :toDue, :fromStaff, :toStaff, :huddle,
						        :state, :heldBy, :unownedFrom)
						""",
				acts.stream().map((entry) -> line(entry, by, now)).toArray(SqlParameterSource[]::new));
	}

	private static SqlParameterSource line(Entry entry, Actor by, Instant now) {
		StepAct act = entry.act();
		return new MapSqlParameterSource("id", Ids.next()).addValue("step", entry.stepId())
			.addValue("clinic", entry.clinicId())
			.addValue("state", entry.state().name())
			.addValue("heldBy", entry.heldBy())
			.addValue("unownedFrom", timestamp(entry.unownedFrom()))
			.addValue("at", now.atOffset(ZoneOffset.UTC))
			.addValue("by", by.staffId())
			.addValue("what", act.what())
			.addValue("reason", shortened(act.reason()))
			.addValue("fromDue", timestamp(act.fromDue()))
			.addValue("toDue", timestamp(act.toDue()))
			.addValue("fromStaff", act.fromStaff())
			.addValue("toStaff", act.toStaff())
			.addValue("huddle", by.huddleId());
	}

	/** Newest first. */
	List<StepEvent> of(UUID stepId) {
		return this.jdbc
			.sql("select * from follow_up_event where follow_up_id = ? order by " + NEWEST_FIRST + " limit 50")
			.param(stepId)
			.query((row, number) -> new StepEvent(row.getTimestamp("at").toInstant(),
					this.staff.get(row.getObject("by", UUID.class)).shortName(), row.getString("what"),
					row.getString("reason"), instant(row.getTimestamp("from_due")), instant(row.getTimestamp("to_due")),
					name(row.getObject("from_staff", UUID.class)), name(row.getObject("to_staff", UUID.class)),
					row.getObject("at_huddle") != null))
			.list();
	}

	/** Who did this to it last. */
	Optional<StaffCard> lastWho(UUID stepId, String did) {
		return this.jdbc
			.sql("select by from follow_up_event where follow_up_id = ? and what = ? order by " + NEWEST_FIRST
					+ " limit 1")
			.params(stepId, did)
			.query(UUID.class)
			.optional()
			.flatMap(this.staff::find);
	}

	private @Nullable String name(@Nullable UUID staffId) {
		return this.staff.find(staffId).map(StaffCard::shortName).orElse(null);
	}

	static @Nullable String shortened(@Nullable String reason) {
		return (reason != null && reason.length() > 200) ? reason.substring(0, 199) + "…" : reason;
	}

	static @Nullable Timestamp timestamp(@Nullable Instant moment) {
		return (moment != null) ? Timestamp.from(moment) : null;
	}

	private static @Nullable Instant instant(@Nullable Timestamp moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

	/**
	 * Something that happened to one step, and how that left it.
	 *
	 * @param heldBy whoever answers for it from then on
	 * @param unownedFrom from when on nobody has it, if nothing else happens
	 */
	record Entry(UUID stepId, UUID clinicId, StepAct act, StepState state, @Nullable UUID heldBy,
			@Nullable Instant unownedFrom) {

		static Entry of(FollowUp step, StepAct act) {
			return new Entry(step.id(), step.clinicId(), act, step.standing().state(), step.holding().answerable(),
					step.standing().unownedFrom());
		}

	}

}
