package org.throughline.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes away dates and who was asked to cover.
 */
@Component
class AwayRecords {

	/** What was agreed stays known for the weeks in which it was. */
	private static final String KEPT_BEFORE = """
			insert into cover_before (id, away_id, kind, staff_id, asked_at, answer_by, accepted_at, until_at)
			select id, away_id, kind, staff_id, asked_at, answer_by, accepted_at, %s from %s
			""";

	private final JdbcClient jdbc;

	AwayRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One at a time arranges the days of one person. */
	void lock(UUID staffId) {
		this.jdbc.sql("select id from staff_member where id = ? for update").param(staffId).query(UUID.class).single();
	}

	boolean isAwayBetween(UUID staffId, Instant from, Instant until) {
		return this.jdbc.sql("""
				select exists (select from away where staff_id = :staff and from_at < :until and until_at > :from)
				""")
			.param("staff", staffId)
			.param("from", at(from))
			.param("until", at(until))
			.query(Boolean.class)
			.single();
	}

	void add(UUID id, UUID staffId, Instant from, Instant until, UUID recordedBy, Instant now) {
		this.jdbc.sql("""
				insert into away (id, staff_id, from_at, until_at, recorded_by, recorded_at)
				values (:id, :staff, :from, :until, :recordedBy, :now)
				""")
			.param("id", id)
			.param("staff", staffId)
			.param("from", at(from))
			.param("until", at(until))
			.param("recordedBy", recordedBy)
			.param("now", at(now))
			.update();
	}

	Optional<AwaySpan> span(UUID staffId, UUID awayId) {
		return this.jdbc.sql("select from_at, until_at from away where id = ? and staff_id = ?")
			.params(awayId, staffId)
			.query((row, number) -> new AwaySpan(awayId, row.getObject("from_at", OffsetDateTime.class).toInstant(),
					row.getObject("until_at", OffsetDateTime.class).toInstant(), List.of()))
			.optional();
	}

	/** Ends what has begun and forgets what has not, but for who was asked to cover. */
	boolean end(UUID staffId, UUID awayId, UUID by, Instant now) {
		int ended = this.jdbc.sql("""
				update away set until_at = :now
				 where id = :id and staff_id = :staff and from_at < :now and until_at > :now
				""").param("id", awayId).param("staff", staffId).param("now", at(now)).update();
		return ended + this.jdbc
			.sql("""
					with gone as (delete from away where id = :id and staff_id = :staff and from_at >= :now returning id),
					     asked as (select v.id, v.staff_id from cover v join gone on gone.id = v.away_id where v.declined_at is null
					               union select b.id, b.staff_id from cover_before b join gone on gone.id = b.away_id),
					     kept as (insert into cover_not_needed (id, staff_id, ended_by, ended_at)
					              select id, staff_id, :by, :now from asked)
					select count(*) from gone
					""")
			.param("id", awayId)
			.param("by", by)
			.param("staff", staffId)
			.param("now", at(now))
			.query(Integer.class)
			.single() > 0;
	}

	/** Whoever was asked for the same before need not answer any more. */
	void replaceCover(UUID awayId, UUID awayStaff, Cover cover) {
		this.jdbc.sql("""
				with replaced as (delete from cover where away_id = :away and declined_at is null
				                     and kind is not distinct from cast(:kind as text) returning *)
				""" + KEPT_BEFORE.formatted(":now", "replaced"))
			.param("away", awayId)
			.param("kind", cover.kind())
			.param("now", at(cover.askedAt()))
			.update();
		this.jdbc.sql("""
				insert into cover (id, away_id, away_staff, kind, staff_id, asked_by, asked_at, answer_by, accepted_at)
				values (:id, :away, :awayStaff, :kind, :staff, :askedBy, :askedAt, :answerBy, :acceptedAt)
				""")
			.param("id", cover.id())
			.param("away", awayId)
			.param("awayStaff", awayStaff)
			.param("kind", cover.kind())
			.param("staff", cover.staffId())
			.param("askedBy", cover.askedBy())
			.param("askedAt", at(cover.askedAt()))
			.param("answerBy", at(cover.answerBy()))
			.param("acceptedAt", maybe(cover.acceptedAt()))
			.update();
	}

	/** Whom this person covers, or is asked to, and until when. */
	Optional<AskedNow> askedNow(UUID coverId, UUID staffId) {
		return this.jdbc.sql("""
				select v.away_staff, a.until_at from cover v join away a on a.id = v.away_id
				 where v.id = ? and v.staff_id = ? and v.declined_at is null
				""")
			.params(coverId, staffId)
			.query((row, number) -> new AskedNow(row.getObject("away_staff", UUID.class),
					row.getObject("until_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/**
	 * Somebody is asked to cover, or does.
	 *
	 * @param away for whom
	 */
	record AskedNow(UUID away, Instant until) {
	}

	/** What this person was asked to cover and has no more to answer. */
	Optional<AskedBefore> askedBefore(UUID coverId, UUID staffId) {
		return this.jdbc
			.sql("""
					select v.staff_id, n.decline_reason
					  from cover_before b left join cover n on n.id = b.id
					  left join cover v on v.away_id = b.away_id and v.kind is not distinct from b.kind and v.declined_at is null
					 where b.id = :id and b.staff_id = :staff
					""")
			.param("id", coverId)
			.param("staff", staffId)
			.query((row, number) -> new AskedBefore(row.getObject("staff_id", UUID.class),
					row.getString("decline_reason")))
			.optional();
	}

	/**
	 * Somebody was asked to cover, and is not any more.
	 *
	 * @param askedNow who is asked in their place
	 * @param saidNo why they cannot, when they said so
	 */
	record AskedBefore(@Nullable UUID askedNow, @Nullable String saidNo) {
	}

	/** Who ended the dates that this person was asked to cover before they began. */
	Optional<NotNeeded> notNeeded(UUID coverId, UUID staffId) {
		return this.jdbc.sql("select ended_by, ended_at from cover_not_needed where id = ? and staff_id = ?")
			.params(coverId, staffId)
			.query((row, number) -> new NotNeeded(row.getObject("ended_by", UUID.class),
					row.getObject("ended_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/**
	 * The colleague is not away after all.
	 */
	record NotNeeded(UUID by, Instant at) {
	}

	boolean accept(UUID coverId, Instant now) {
		return this.jdbc.sql("""
				update cover set accepted_at = coalesce(accepted_at, :now) where id = :id and declined_at is null
				""").param("id", coverId).param("now", at(now)).update() > 0;
	}

	boolean decline(UUID coverId, String reason, Instant now) {
		this.jdbc.sql(KEPT_BEFORE.formatted(":now", "cover where id = :id and declined_at is null"))
			.param("id", coverId)
			.param("now", at(now))
			.update();
		return this.jdbc.sql("""
				update cover set declined_at = :now, decline_reason = :reason, accepted_at = null
				 where id = :id and declined_at is null
				""").param("id", coverId).param("reason", reason).param("now", at(now)).update() > 0;
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	private static @Nullable OffsetDateTime maybe(@Nullable Instant moment) {
		return (moment != null) ? at(moment) : null;
	}

}
