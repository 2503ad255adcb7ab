package org.throughline.careteam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

/**
 * Clinicians who work elsewhere, as each clinic knows them.
 */
@Service
@Transactional
public class ExternalClinicians {

	private static final String SELECT = "select id, clinic_id, name, role, organization, phone, fax from external_clinician";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	ExternalClinicians(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Everybody whom a clinic knows, by name. */
	@Transactional(readOnly = true)
	public List<ExternalClinician> ofClinic(UUID clinicId) {
		return this.jdbc.sql(SELECT + " where clinic_id = ? order by searchable(name), id")
			.param(clinicId)
			.query(ExternalClinicians::clinician)
			.list();
	}

	/** Those of these ids that there are; the caller may see who names them. */
	@Transactional(readOnly = true)
	public Map<UUID, ExternalClinician> byId(Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of()
				: this.jdbc.sql(SELECT + " where id = any(:ids)")
					.param("ids", ids.toArray(UUID[]::new))
					.query(ExternalClinicians::clinician)
					.list()
					.stream()
					.collect(Collectors.toUnmodifiableMap(ExternalClinician::id, Function.identity()));
	}

	/**
	 * One whom this clinic knows.
	 * @throws NotFound when there is no such person, or another clinic knows them
	 */
	@Transactional(readOnly = true)
	public ExternalClinician get(UUID clinicId, UUID id) {
		return this.jdbc.sql(SELECT + " where id = ? and clinic_id = ?")
			.params(id, clinicId)
			.query(ExternalClinicians::clinician)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** Keeps somebody for the clinic at hand. */
	public UUID add(Actor actor, NewExternalClinician known, Instant now) {
		UUID id = Ids.next();
		this.jdbc.sql("""
				insert into external_clinician (id, clinic_id, name, role, organization, phone, fax, added_by, added_at)
				values (:id, :clinic, :name, :role, :organization, :phone, :fax, :by, :at)
				""")
			.param("id", id)
			.param("clinic", actor.clinicId())
			.param("name", known.name())
			.param("role", known.role())
			.param("organization", known.organization())
			.param("phone", known.phone())
			.param("fax", known.fax())
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		this.events.publishEvent(new ExternalClinicianAdded(now, actor.staffId(), actor.clinicId(), id));
		return id;
	}

	private static ExternalClinician clinician(ResultSet row, int number) throws SQLException {
		return new ExternalClinician(row.getObject("id", UUID.class), row.getObject("clinic_id", UUID.class),
				row.getString("name"), row.getString("role"), row.getString("organization"), row.getString("phone"),
				row.getString("fax"));
	}

}
