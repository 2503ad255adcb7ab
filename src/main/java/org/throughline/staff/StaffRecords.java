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

	/** For the weeks in which what they held was nobody's. */
	void keepStopped(UUID staffId, Instant from, Instant until) {
		this.jdbc.sql("insert into sign_in_stopped_before (staff_id, from_at, until_at) values (?, ?, ?)")
			.params(staffId, from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Whatever names this person is kept by now, or waits until this is: the key of their
	 * row is held by whoever writes it down somewhere.
	 */
	void lock(UUID staffId) {
		this.jdbc.sql("select id from staff_member where id = ? for update")
			.param(staffId)
			.query(UUID.class)
			.optional();
	}

	/** One at a time ends what an administrator is, in the same order for everybody. */
	void lockAdministrators() {
		this.jdbc.sql("""
				select id from staff_member where id in (select staff_id from staff_duty where duty = 'ADMINISTRATION')
				 order by id for update
				""").query(UUID.class).list();
	}

	boolean anotherAdministers(UUID staffId) {
		return this.jdbc.sql("""
				select exists (select from staff_duty d join staff_member s on s.id = d.staff_id
				                where d.duty = 'ADMINISTRATION' and s.sign_in_stopped_at is null and s.id <> ?)
				""").param(staffId).query(Boolean.class).single();
	}

}
