package org.throughline.nudge;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.nudge.Nudge.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The e-mails on their way: an instance claims one before it sends it, and one that was
 * cut off is not sent again.
 */
@Component
class Outbox {

	/** Whoever began to send and did not finish by then is gone. */
	private static final Duration LONGEST_SENDING = Duration.ofMinutes(15);

	/** Longer than anything waits for its answer and is still news. */
	private static final Duration KEPT = Duration.ofDays(60);

	private static final int MOST_AT_ONCE = 100;

	private final JdbcClient jdbc;

	Outbox(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What nobody needs any more, and what was cut off. */
	void letGo(Instant now) {
		this.jdbc.sql("""
				update nudge set state = case state when 'READY' then 'NOT_NEEDED' else 'UNSURE' end
				 where (state = 'READY' and until_at <= :now) or (state = 'SENDING' and claimed_at < :gone)
				""").param("now", at(now)).param("gone", at(now.minus(LONGEST_SENDING))).update();
	}

	/** What has ended so long ago that nothing is asked of it any more. */
	void prune(Instant now) {
		this.jdbc.sql("""
				with old as (select id from nudge where made_at < :old and state in ('SENT', 'UNSURE', 'NOT_NEEDED')),
				     about as (delete from nudge_about where nudge_id in (select id from old))
				select count(*) from old
				""").param("old", at(now.minus(KEPT))).query(Integer.class).single();
		this.jdbc.sql("""
				delete from nudge n where made_at < :old and state in ('SENT', 'UNSURE', 'NOT_NEEDED')
				   and not exists (select from nudge_about a where a.nudge_id = n.id)
				""").param("old", at(now.minus(KEPT))).update();
	}

	List<UUID> ready(Instant now) {
		return this.jdbc
			.sql("select id from nudge where state = 'READY' and try_at <= :now order by try_at, id limit :most")
			.param("now", at(now))
			.param("most", MOST_AT_ONCE)
			.query(UUID.class)
			.list();
	}

	/** Nothing when another instance was quicker. */
	Optional<Nudge> claim(UUID id, Instant now) {
		return this.jdbc.sql("""
				update nudge set state = 'SENDING', claimed_at = :now, tries = tries + 1
				 where id = :id and state = 'READY' and try_at <= :now returning id, staff_id, kind, tries
				""")
			.param("id", id)
			.param("now", at(now))
			.query((row, number) -> new Nudge(row.getObject("id", UUID.class), row.getObject("staff_id", UUID.class),
					Kind.valueOf(row.getString("kind")), row.getInt("tries")))
			.optional();
	}

	/** What an e-mail about the door was made for. */
	Set<UUID> about(UUID id) {
		return new HashSet<>(
				this.jdbc.sql("select thing from nudge_about where nudge_id = ?").param(id).query(UUID.class).list());
	}

	void sent(UUID id, Instant now) {
		end(id, "SENT", now);
	}

	void unsure(UUID id) {
		end(id, "UNSURE", null);
	}

	void notNeeded(UUID id) {
		end(id, "NOT_NEEDED", null);
	}

	void again(UUID id, Instant when) {
		this.jdbc.sql("update nudge set state = 'READY', try_at = :then where id = :id and state = 'SENDING'")
			.param("id", id)
			.param("then", at(when))
			.update();
	}

	private void end(UUID id, String state, @Nullable Instant sentAt) {
		this.jdbc.sql("update nudge set state = :state, sent_at = :sent where id = :id and state = 'SENDING'")
			.param("id", id)
			.param("state", state)
			.param("sent", (sentAt != null) ? at(sentAt) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.update();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
