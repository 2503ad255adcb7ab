package org.throughline.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a button that somebody pressed twice from somebody else who was first: the last
 * thing that happened to the step is what they say once more.
 */
@Service
@Transactional(readOnly = true)
public class PressedTwice {

	private final JdbcClient jdbc;

	PressedTwice(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** When it was said the first time; none when this is something else. */
	public Optional<Instant> before(Actor by, UUID stepId, Press press) {
		return this.jdbc.sql("""
				select at from (select * from follow_up_event where follow_up_id = :step order by %s limit 1) last
				 where by = :me and what in (:did) and reason is not distinct from :words
				   and (cast(:whom as uuid) is null or to_staff = :whom)
				   and (cast(:until as timestamptz) is null or to_due = :until)
				""".formatted(StepHistory.NEWEST_FIRST))
			.param("step", stepId)
			.param("me", by.staffId())
			.param("did", press.did())
			.param("words", StepHistory.shortened(press.words()))
			.param("whom", press.whom())
			.param("until", StepHistory.timestamp(press.until()))
			.query((row, number) -> row.getTimestamp("at").toInstant())
			.optional();
	}

	/**
	 * What somebody says with a button.
	 *
	 * @param did the phrases by which the history may keep it
	 * @param words what was typed with it
	 * @param whom who was asked
	 * @param until a date that was chosen
	 */
	public record Press(Set<String> did, @Nullable String words, @Nullable UUID whom, @Nullable Instant until) {
	}

}
