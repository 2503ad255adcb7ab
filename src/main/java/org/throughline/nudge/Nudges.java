package org.throughline.nudge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.throughline.shared.Ids;
import org.throughline.workspace.Unanswered.Ask;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down which e-mails there are to send, before any is sent: each once, however
 * many instances there are.
 */
@Component
class Nudges {

	private final JdbcClient jdbc;

	Nudges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that no e-mail was made for yet. */
	List<Ask> untold(List<Ask> asks) {
		if (asks.isEmpty()) {
			return List.of();
		}
		Set<Ask> told = new HashSet<>();
		this.jdbc.sql("select staff_id, thing, asked_at from nudge_about where thing = any (:things)")
			.param("things", asks.stream().map(Ask::thing).toArray(UUID[]::new))
			.query((row,
					number) -> told.add(key(row.getObject("staff_id", UUID.class), row.getObject("thing", UUID.class),
							row.getObject("asked_at", OffsetDateTime.class).toInstant())))
			.list();
		return asks.stream().filter((ask) -> !told.contains(key(ask.staffId(), ask.thing(), ask.at()))).toList();
	}

	/**
	 * One e-mail about all of these.
	 * @throws org.springframework.dao.DuplicateKeyException when another instance was
	 * quicker
	 */
	@Transactional
	public void aboutTheDoor(UUID staffId, Collection<Ask> asks, Instant until, Instant now) {
		UUID id = Ids.next();
		this.jdbc.sql("""
				insert into nudge (id, staff_id, kind, made_at, try_at, until_at)
				values (:id, :staff, 'DOOR', :now, :now, :until)
				""").param("id", id).param("staff", staffId).param("now", at(now)).param("until", at(until)).update();
		this.jdbc
			.sql("""
					insert into nudge_about (staff_id, thing, asked_at, nudge_id)
					select :staff, thing, asked_at, :id from unnest(:things::uuid[], :times::timestamptz[]) as a (thing, asked_at)
					""")
			.param("staff", staffId)
			.param("id", id)
			.param("things", asks.stream().map(Ask::thing).toArray(UUID[]::new))
			.param("times", asks.stream().map((ask) -> ask.at().toString()).toArray(String[]::new))
			.update();
	}

	/** A person has one digest a day, whoever asks for it and however often. */
	void digest(UUID staffId, LocalDate day, Instant until, Instant now) {
		this.jdbc.sql("""
				insert into nudge (id, staff_id, kind, day, made_at, try_at, until_at)
				values (:id, :staff, 'DIGEST', :day, :now, :now, :until)
				on conflict (staff_id, day) where day is not null do nothing
				""")
			.param("id", Ids.next())
			.param("staff", staffId)
			.param("day", day)
			.param("now", at(now))
			.param("until", at(until))
			.update();
	}

	Set<UUID> withDigest(LocalDate day) {
		return new HashSet<>(
				this.jdbc.sql("select staff_id from nudge where day = ?").param(day).query(UUID.class).list());
	}

	private static Ask key(UUID staffId, UUID thing, Instant at) {
		return new Ask(staffId, thing, thing, at);
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
