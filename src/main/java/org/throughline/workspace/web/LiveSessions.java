package org.throughline.workspace.web;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which sessions have neither ended nor run out, without prolonging any.
 */
@Component
class LiveSessions {

	private final JdbcClient jdbc;

	LiveSessions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Set<String> lasting(Collection<String> sessionIds, Instant now) {
		return this.jdbc.sql("""
				select trim(session_id) from spring_session where session_id = any(?) and expiry_time > ?
				""").params(sessionIds.toArray(String[]::new), now.toEpochMilli()).query(String.class).set();
	}

}
