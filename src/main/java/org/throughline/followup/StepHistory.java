package org.throughline.followup;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Ids;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

/**
 * What happened to each step, in words people read on its page.
 */
@Component
class StepHistory {

	private final JdbcClient jdbc;

	private final StaffDirectory staff;

	StepHistory(JdbcClient jdbc, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.staff = staff;
	}

	void add(UUID stepId, StepAct act, Actor by, Instant now) {
		this.jdbc
			.sql("""
					insert into follow_up_event (id, follow_up_id, at, by, what, reason, from_due, to_due, from_staff, to_staff, at_huddle)
					values (:id, :step, :at, :by, :what, :reason, :fromDue, :toDue, :fromStaff, :toStaff, :huddle)
					""")
			.param("id", Ids.next())
			.param("step", stepId)
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("by", by.staffId())
			.param("what", act.what())
			.param("reason", shortened(act.reason()))
			.param("fromDue", timestamp(act.fromDue()))
			.param("toDue", timestamp(act.toDue()))
			.param("fromStaff", act.fromStaff())
			.param("toStaff", act.toStaff())
			.param("huddle", by.huddleId())
			.update();
	}

	/** Newest first. */
	List<StepEvent> of(UUID stepId) {
		return this.jdbc.sql("select * from follow_up_event where follow_up_id = ? order by at desc, id desc limit 50")
			.param(stepId)
			.query((row, number) -> new StepEvent(row.getTimestamp("at").toInstant(),
					this.staff.get(row.getObject("by", UUID.class)).shortName(), row.getString("what"),
					row.getString("reason"), instant(row.getTimestamp("from_due")), instant(row.getTimestamp("to_due")),
					name(row.getObject("from_staff", UUID.class)), name(row.getObject("to_staff", UUID.class)),
					row.getObject("at_huddle") != null))
			.list();
	}

	private @Nullable String name(@Nullable UUID staffId) {
		return this.staff.find(staffId).map(StaffCard::shortName).orElse(null);
	}

	private static @Nullable String shortened(@Nullable String reason) {
		return (reason != null && reason.length() > 200) ? reason.substring(0, 199) + "…" : reason;
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
		return (moment != null) ? Timestamp.from(moment) : null;
	}

	private static @Nullable Instant instant(@Nullable Timestamp moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

}
