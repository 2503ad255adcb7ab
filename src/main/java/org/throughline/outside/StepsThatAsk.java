package org.throughline.outside;

import java.util.Optional;
import java.util.UUID;

import org.throughline.followup.AskedOutside;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The step that asks whether a handoff arrived leads back to it.
 */
@Component
class StepsThatAsk implements AskedOutside {

	private final JdbcClient jdbc;

	StepsThatAsk(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<UUID> handoffOf(UUID stepId) {
		return this.jdbc.sql("select id from outside_handoff where follow_up_id = ?")
			.param(stepId)
			.query(UUID.class)
			.optional();
	}

}
