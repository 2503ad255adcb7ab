package org.throughline.responsibility;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Ids;
import org.throughline.staff.StaffDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who held what, from when until when, and how each responsibility stood in between.
 */
@Component
class HeldBefore {

	private final JdbcClient jdbc;

	private final StaffDirectory staff;

	HeldBefore(JdbcClient jdbc, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.staff = staff;
	}

	/**
	 * How it stands from now on, and who said no to it now.
	 * @param over the tenure that this ended, if there was one
	 */
	void keep(Responsibility changed, @Nullable Tenure over, Instant now) {
		Close close = changed.close();
		No no = changed.noSaidAt(now);
		this.jdbc
			.sql("""
					insert into responsibility_stood (responsibility_id, at, clinic_id, holder, held_since, unheld_since, asked,
					                                  answer_by, ended_at, declined_by, decline_reason, came_back_to)
					values (:id, :at, :clinic, :holder, :heldSince, :unheldSince, :asked, :answerBy, :endedAt,
					        :declinedBy, :declineReason, :cameBackTo)
					    on conflict (responsibility_id, at) do update set holder = excluded.holder,
					       held_since = excluded.held_since, unheld_since = excluded.unheld_since, asked = excluded.asked,
					       answer_by = excluded.answer_by, ended_at = excluded.ended_at,
					       declined_by = coalesce(excluded.declined_by, responsibility_stood.declined_by),
					       decline_reason = coalesce(excluded.decline_reason, responsibility_stood.decline_reason),
					       came_back_to = coalesce(excluded.came_back_to, responsibility_stood.came_back_to)
					""")
			.param("id", changed.id())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("clinic", changed.clinicId())
			.param("holder", changed.holder())
			.param("heldSince", maybe(changed.heldSince()))
			.param("unheldSince", maybe(changed.unheldSince()))
			.param("asked", changed.asked())
			.param("answerBy", maybe(changed.answerBy()))
			.param("endedAt", (close != null) ? maybe(close.endedAt()) : null)
			.param("declinedBy", (no != null) ? no.declinedBy() : null)
			.param("declineReason", (no != null) ? no.declineReason() : null)
			.param("cameBackTo", (no != null) ? no.cameBackTo() : null)
			.update();
		if (over != null) {
			add(over);
		}
	}

	private void add(Tenure over) {
		this.jdbc.sql("""
				insert into responsibility_held (id, responsibility_id, holder, from_at, until_at, until_by, why)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(Ids.next(), over.responsibilityId(), over.holder(), over.from().atOffset(ZoneOffset.UTC),
					over.until().atOffset(ZoneOffset.UTC), over.endedBy(), over.why())
			.update();
	}

	/** The latest first, and how many there are. */
	HeldHistory of(UUID id) {
		int[] all = new int[1];
		List<HeldSpan> latest = this.jdbc.sql("""
				select holder, from_at, until_at, why, count(*) over () as spans from responsibility_held
				where responsibility_id = ? order by until_at desc, from_at desc limit 20
				""").param(id).query((row, number) -> {
			all[0] = row.getInt("spans");
			return new HeldSpan(this.staff.get(row.getObject("holder", UUID.class)),
					row.getTimestamp("from_at").toInstant(), row.getTimestamp("until_at").toInstant(),
					row.getString("why"));
		}).list();
		return new HeldHistory(latest, all[0] - latest.size());
	}

	private static @Nullable OffsetDateTime maybe(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

}
