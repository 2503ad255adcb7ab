package org.throughline.responsibility;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The kinds of responsibility that a clinic adds to those that every clinic knows. One
 * that is offered no longer stays with the patients who have it.
 */
@Service
@Transactional
public class OwnKinds {

	private static final RowMapper<OwnKind> KIND = (row, number) -> new OwnKind(row.getObject("id", UUID.class),
			row.getString("name"), WhoMay.valueOf(row.getString("who_may")));

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	OwnKinds(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Those offered now, by name. */
	@Transactional(readOnly = true)
	public List<OwnKind> ofClinic(UUID clinicId) {
		return this.jdbc.sql("""
				select id, name, who_may from own_responsibility_kind
				where clinic_id = ? and retired_at is null order by lower(name)
				""").param(clinicId).query(KIND).list();
	}

	public void add(Actor actor, String name, WhoMay whoMay, Instant now) {
		boolean known = ResponsibilityKind.usual().stream().anyMatch((kind) -> kind.label().equalsIgnoreCase(name));
		UUID id = Ids.next();
		if (known || this.jdbc.sql("""
				insert into own_responsibility_kind (id, clinic_id, name, who_may, added_by, added_at)
				values (?, ?, ?, ?, ?, ?) on conflict do nothing
				""")
			.params(id, actor.clinicId(), name, whoMay.name(), actor.staffId(), now.atOffset(ZoneOffset.UTC))
			.update() == 0) {
			throw new RefusedByRule("name", "There is one of that name already.");
		}
		this.events.publishEvent(
				new OwnKindChanged(now, actor.staffId(), actor.clinicId(), id, "kind of responsibility added"));
	}

	/**
	 * @throws NotFound when the clinic at hand has no such kind
	 */
	public void retire(Actor actor, UUID id, Instant now) {
		if (this.jdbc.sql("""
				update own_responsibility_kind set retired_at = ?, retired_by = ?
				where id = ? and clinic_id = ? and retired_at is null
				""").params(now.atOffset(ZoneOffset.UTC), actor.staffId(), id, actor.clinicId()).update() == 0) {
			throw new NotFound();
		}
		this.events.publishEvent(
				new OwnKindChanged(now, actor.staffId(), actor.clinicId(), id, "kind of responsibility retired"));
	}

	Optional<OwnKind> offered(UUID id, UUID clinicId) {
		return this.jdbc.sql("""
				select id, name, who_may from own_responsibility_kind
				where id = ? and clinic_id = ? and retired_at is null
				""").params(id, clinicId).query(KIND).optional();
	}

}
