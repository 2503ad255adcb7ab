package org.throughline.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The password of each colleague, as a hash, and the count of wrong tries.
 */
@Service
@Transactional
public class StaffCredentials {

	private static final String SELECT = """
			select id, password_hash, password_changed_at, must_change_password, failed_sign_ins, locked_until,
			       sign_in_stopped_at is null and left_at is null as active
			  from staff_member
			""";

	private final JdbcClient jdbc;

	StaffCredentials(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	public Optional<Credentials> ofEmail(String email) {
		return this.jdbc.sql(SELECT + " where lower(email) = lower(?)")
			.param(email)
			.query((row, number) -> credentials(row))
			.optional();
	}

	/**
	 * Counts a try before its password is looked at, so that many at once count too. From
	 * the fifth wrong one the account rests after each, for half a minute and then twice
	 * as long each time, up to a quarter of an hour.
	 * @return nothing when the e-mail is unknown or the account rests
	 */
	public Optional<Credentials> attempt(String email, Instant now) {
		return this.jdbc.sql("""
				update staff_member
				   set failed_sign_ins = failed_sign_ins + 1,
				       locked_until = case when failed_sign_ins >= 4 then :now
				           + least(900, 30 * power(2, least(failed_sign_ins - 4, 10))) * interval '1 second' end
				 where lower(email) = lower(:email) and (locked_until is null or locked_until <= :now)
				returning id, password_hash, password_changed_at, must_change_password, failed_sign_ins,
				          locked_until, sign_in_stopped_at is null and left_at is null as active
				""")
			.param("email", email)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> credentials(row))
			.optional();
	}

	@Transactional(readOnly = true)
	public Optional<Credentials> of(UUID staffId) {
		return this.jdbc.sql(SELECT + " where id = ?")
			.param(staffId)
			.query((row, number) -> credentials(row))
			.optional();
	}

	@Transactional(readOnly = true)
	public boolean nobodyIsHere() {
		return this.jdbc.sql("select not exists (select from staff_member)").query(Boolean.class).single();
	}

	/** Whether people are here, and none of those who may sign in has administration. */
	@Transactional(readOnly = true)
	public boolean nobodyAdministers() {
		return this.jdbc.sql("""
				select exists (select from staff_member) and not exists (
				  select from staff_duty d join staff_member s on s.id = d.staff_id
				   where d.duty = 'ADMINISTRATION' and s.sign_in_stopped_at is null)
				""").query(Boolean.class).single();
	}

	/**
	 * @param mustChange whether the person has to choose their own at the next sign-in
	 */
	public void write(UUID staffId, String passwordHash, boolean mustChange, Instant now) {
		this.jdbc.sql("""
				update staff_member
				   set password_hash = :hash, password_changed_at = :now, must_change_password = :mustChange,
				       failed_sign_ins = 0, locked_until = null
				 where id = :id
				""")
			.param("hash", passwordHash)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("mustChange", mustChange)
			.param("id", staffId)
			.update();
	}

	public void succeeded(UUID staffId) {
		this.jdbc.sql("update staff_member set failed_sign_ins = 0, locked_until = null where id = ?")
			.param(staffId)
			.update();
	}

	private static Credentials credentials(ResultSet row) throws SQLException {
		return new Credentials(row.getObject("id", UUID.class), row.getString("password_hash"),
				instant(row, "password_changed_at"), row.getBoolean("must_change_password"),
				row.getInt("failed_sign_ins"), instant(row, "locked_until"), row.getBoolean("active"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
