package org.throughline.handoff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.throughline.workspace.Unanswered;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose word is waited for, and how much waits for one person.
 */
@Component
class DoorQueries {

	private final JdbcClient jdbc;

	DoorQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a person is asked to take, and what they have sent and nobody has taken. */
	List<Offer> offersOf(UUID staffId, Collection<UUID> clinicIds) {
		return this.jdbc.sql("""
				select h.clinic_id, h.kind, h.offered_at, false as own, true as may_answer
				  from handoff_receiver mine join handoff h on h.id = mine.handoff_id
				 where mine.staff_id = :who and mine.declined_at is null and h.clinic_id = any(:clinics)
				   and (h.passed_to = :who or %1$s)
				union all
				select h.clinic_id, h.kind, h.offered_at, true,
				       exists (select from handoff_receiver asked join staff_member s on s.id = asked.staff_id
				                where asked.handoff_id = h.id and asked.declined_at is null
				                  and s.sign_in_stopped_at is null and s.left_at is null)
				  from handoff h where h.sender_id = :who and h.clinic_id = any(:clinics) and %1$s
				""".formatted(HandoffSql.OFFERED))
			.param("who", staffId)
			.param("clinics", clinicIds.toArray(UUID[]::new))
			.query((row, number) -> new Offer(row.getObject("clinic_id", UUID.class),
					HandoffKind.valueOf(row.getString("kind")),
					row.getObject("offered_at", OffsetDateTime.class).toInstant(), row.getBoolean("own"),
					row.getBoolean("may_answer")))
			.list();
	}

	/** Offers to them, reports they owe, and their own whose loop is open. */
	long countHeldBy(UUID staffId) {
		return this.jdbc.sql("select count(*) from (" + HandoffSql.NAMING + ") naming")
			.param("who", staffId)
			.query(Long.class)
			.single();
	}

	/**
	 * Everybody who may still take a handoff, offered or passed on, and since when it
	 * waits for them.
	 */
	List<HandoffsUnanswered.Waiting> waiting() {
		return this.jdbc.sql("""
				select mine.staff_id, h.clinic_id, h.id, h.kind, coalesce(mine.passed_at, h.offered_at) as asked_at
				from handoff h join handoff_receiver mine on mine.handoff_id = h.id and mine.declined_at is null
				where h.passed_to = mine.staff_id or
				""" + HandoffSql.OFFERED)
			.query((row, number) -> new HandoffsUnanswered.Waiting(
					new Unanswered.Ask(row.getObject("staff_id", UUID.class), row.getObject("clinic_id", UUID.class),
							row.getObject("id", UUID.class),
							row.getObject("asked_at", OffsetDateTime.class).toInstant()),
					HandoffKind.valueOf(row.getString("kind"))))
			.list();
	}

	/**
	 * @param own sent by this person
	 * @param mayAnswer whether anybody who was asked can still sign in and say yes
	 */
	record Offer(UUID clinicId, HandoffKind kind, Instant offeredAt, boolean own, boolean mayAnswer) {
	}

}
