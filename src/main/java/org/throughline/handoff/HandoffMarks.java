package org.throughline.handoff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who has been shown what of a handoff; the first time counts.
 */
@Component
class HandoffMarks {

	private final JdbcClient jdbc;

	HandoffMarks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** They opened it. */
	void seen(UUID staffId, Collection<UUID> handoffIds, Instant now) {
		mark("seen_at", staffId, handoffIds, now);
	}

	/** They have been shown that somebody else took it. */
	void told(UUID staffId, Collection<UUID> handoffIds, Instant now) {
		mark("told_taken_at", staffId, handoffIds, now);
	}

	/** The sender has been shown that it was passed on. */
	void toldPassed(Collection<UUID> handoffIds, Instant now) {
		if (handoffIds.isEmpty()) {
			return;
		}
		this.jdbc
			.sql("update handoff_receiver set passed_told_at = :now "
					+ "where handoff_id = any(:ids) and passed_at is not null and passed_told_at is null")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("ids", handoffIds.toArray(UUID[]::new))
			.update();
	}

	private void mark(String fact, UUID staffId, Collection<UUID> handoffIds, Instant now) {
		if (handoffIds.isEmpty()) {
			return;
		}
		this.jdbc.sql(
				"update handoff_receiver set %1$s = :now where staff_id = :who and handoff_id = any(:ids) and %1$s is null"
					.formatted(fact))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("who", staffId)
			.param("ids", handoffIds.toArray(UUID[]::new))
			.update();
	}

}
