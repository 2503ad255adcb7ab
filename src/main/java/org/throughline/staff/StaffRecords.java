package org.throughline.staff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Away dates, and the few questions about all colleagues at once.
 */
@Component
class StaffRecords {

	private final JdbcClient jdbc;

	StaffRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void addAway(UUID staffId, AwaySpan span, UUID recordedBy, Instant now) {
		this.jdbc.sql("""
				insert into away (id, staff_id, from_at, until_at, cover_id, recorded_by, recorded_at)
				values (:id, :staff, :from, :until, :cover, :recordedBy, :now)
				""")
			.param("id", span.id())
			.param("staff", staffId)
			.param("from", span.from().atOffset(ZoneOffset.UTC))
			.param("until", span.until().atOffset(ZoneOffset.UTC))
			.param("cover", span.coverId())
			.param("recordedBy", recordedBy)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Ends what has begun and forgets what has not. */
	boolean endAway(UUID staffId, UUID awayId, Instant now) {
		int ended = this.jdbc.sql("""
				update away set until_at = :now
				 where id = :id and staff_id = :staff and from_at < :now and until_at > :now
				""").param("id", awayId).param("staff", staffId).param("now", now.atOffset(ZoneOffset.UTC)).update();
		return ended + this.jdbc.sql("delete from away where id = :id and staff_id = :staff and from_at >= :now")
			.param("id", awayId)
			.param("staff", staffId)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update() > 0;
	}

	boolean emailTaken(String email, @Nullable UUID exceptBy) {
		return this.jdbc.sql("""
				select exists (select from staff_member
				                where lower(email) = lower(:email) and id is distinct from cast(:except as uuid))
				""").param("email", email).param("except", exceptBy).query(Boolean.class).single();
	}

	Optional<UUID> whomToAsk() {
		return this.jdbc.sql("""
				select s.id from staff_duty d join staff_member s on s.id = d.staff_id
				 where d.duty = 'ADMINISTRATION' and s.sign_in_stopped_at is null and s.phone_extension is not null
				 order by s.family_name, s.given_name, s.id limit 1
				""").query(UUID.class).optional();
	}

	boolean anotherAdministers(UUID staffId) {
		return this.jdbc.sql("""
				select exists (select from staff_duty d join staff_member s on s.id = d.staff_id
				                where d.duty = 'ADMINISTRATION' and s.sign_in_stopped_at is null and s.id <> ?)
				""").param(staffId).query(Boolean.class).single();
	}

}
