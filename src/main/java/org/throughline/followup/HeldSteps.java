package org.throughline.followup;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.staff.HeldWork;

/**
 * Nobody leaves while open next steps rest with them (rule 4).
 */
@Component
class HeldSteps implements HeldWork {

	private final JdbcClient jdbc;

	HeldSteps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String label(long count) {
		return (count == 1) ? "open next step" : "open next steps";
	}

	@Override
	public long countFor(UUID staffId) {
		return this.jdbc.sql("""
				select count(*) from follow_up
				where ended_at is null and (owner_staff = :who or checked_by = :who)
				""").param("who", staffId).query(Long.class).single();
	}

}
