package org.throughline.careteam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.NotFound;

/**
 * Reads the clinicians who work elsewhere, and where they are named.
 */
@Component
class ExternalClinicianQueries {

	private static final String SELECT = """
			select id, clinic_id, name, role, organization, phone, fax, gone_at is not null as gone, version
			  from external_clinician""";

	private static final String NAMED = """
			select (select count(*) from care_team_member m where m.external_id = :id and m.until is null
			           and exists (select from enrollment e where e.patient_id = m.patient_id and e.until is null)) as teams,
			       (select count(*) from contact_card_line l
			          join contact_card c on c.patient_id = l.patient_id and c.version = l.version
			         where l.external_id = :id
			           and exists (select from enrollment e where e.patient_id = l.patient_id and e.until is null)) as lines
			""";

	private final JdbcClient jdbc;

	ExternalClinicianQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ExternalClinician> ofClinic(UUID clinicId) {
		return byName(clinicId, " and gone_at is null");
	}

	List<ExternalClinician> goneFrom(UUID clinicId) {
		return byName(clinicId, " and gone_at is not null");
	}

	private List<ExternalClinician> byName(UUID clinicId, String which) {
		return this.jdbc.sql(SELECT + " where clinic_id = ?" + which + " order by searchable(name), id")
			.param(clinicId)
			.query(ExternalClinicianQueries::clinician)
			.list();
	}

	Map<UUID, ExternalClinician> byId(Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of()
				: this.jdbc.sql(SELECT + " where id = any(:ids)")
					.param("ids", ids.toArray(UUID[]::new))
					.query(ExternalClinicianQueries::clinician)
					.list()
					.stream()
					.collect(Collectors.toUnmodifiableMap(ExternalClinician::id, Function.identity()));
	}

	ExternalClinician get(UUID clinicId, UUID id) {
		return one(SELECT + " where id = ? and clinic_id = ?", clinicId, id);
	}

	/** Nobody else changes them until this is done. */
	ExternalClinician locked(UUID clinicId, UUID id) {
		return one(SELECT + " where id = ? and clinic_id = ? for update", clinicId, id);
	}

	private ExternalClinician one(String sql, UUID clinicId, UUID id) {
		return this.jdbc.sql(sql)
			.params(id, clinicId)
			.query(ExternalClinicianQueries::clinician)
			.optional()
			.orElseThrow(NotFound::new);
	}

	ExternalClinicianNamed named(UUID id) {
		return this.jdbc.sql(NAMED)
			.param("id", id)
			.query((row, number) -> new ExternalClinicianNamed(row.getInt("teams"), row.getInt("lines")))
			.single();
	}

	private static ExternalClinician clinician(ResultSet row, int number) throws SQLException {
		return new ExternalClinician(row.getObject("id", UUID.class), row.getObject("clinic_id", UUID.class),
				row.getString("name"), row.getString("role"), row.getString("organization"), row.getString("phone"),
				row.getString("fax"), row.getBoolean("gone"), row.getInt("version"));
	}

}
