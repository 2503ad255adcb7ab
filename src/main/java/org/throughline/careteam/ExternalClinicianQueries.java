package org.throughline.careteam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.NotFound;
import org.throughline.shared.Piece;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the clinicians who work elsewhere, and where they are named.
 */
@Component
class ExternalClinicianQueries {

	private static final String SELECT = """
			select id, name, role, organization, phone, fax, gone_at is not null as gone, version
			  from external_clinician""";

	private static final String BY_NAME = """
			select x.id, x.name, x.role, x.organization, x.phone, x.fax, x.gone_at is not null as gone, x.version,
			       count(*) over () as in_all
			  from external_clinician x where x.clinic_id = :clinic and (x.gone_at is not null) = :gone
			 order by not exists (select from care_team_member m where m.patient_id = :patient and m.external_id = x.id
			                         and m.until is null), searchable(x.name), x.id
			offset :skip limit :most
			""";

	private static final String NAMED = """
			select (select count(*) from care_team_member m where m.external_id = :id and m.until is null
			           and exists (select from enrollment e where e.patient_id = m.patient_id and e.until is null)) as teams,
			       (select count(*) from contact_card_line l
			          join contact_card c on c.patient_id = l.patient_id and c.version = l.version
			         where l.external_id = :id
			           and exists (select from enrollment e where e.patient_id = l.patient_id and e.until is null)) as lines,
			       (select count(*) from contact_card_line l
			          join contact_card c on c.patient_id = l.patient_id and c.version = l.version
			         where l.external_id = :id and %s is not null
			           and exists (select from enrollment e where e.patient_id = l.patient_id and e.until is null)) as old
			"""
		.formatted(CardNumbers.INSTEAD);

	private final JdbcClient jdbc;

	ExternalClinicianQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param patient whose care team comes first
	 */
	Piece<ExternalClinician> byName(UUID clinicId, boolean gone, @Nullable UUID patient, int page, int size) {
		List<Counted> read = this.jdbc.sql(BY_NAME)
			.param("clinic", clinicId)
			.param("gone", gone)
			.param("patient", patient, Types.OTHER)
			.param("skip", Piece.before(page, size))
			.param("most", size + 1)
			.query((row, number) -> new Counted(clinician(row, number), row.getInt("in_all")))
			.list();
		return Piece.of(read, page, size, read.isEmpty() ? 0 : read.get(0).inAll()).map(Counted::clinician);
	}

	/** Each word begins one of what is known of them. */
	List<ExternalClinician> byWords(UUID clinicId, List<String> words, int limit) {
		return this.jdbc
			.sql(SELECT
					+ """
							 where clinic_id = :clinic and gone_at is null
							   and not exists (select from unnest(:words) as typed (word)
							                    where ' ' || searchable(name || ' ' || role || ' ' || organization)
							                          not like '% ' || regexp_replace(searchable(word), '([\\\\%_])', '\\\\\\1', 'g') || '%')
							 order by searchable(name), id limit :limit
							""")
			.param("clinic", clinicId)
			.param("words", words.toArray(String[]::new))
			.param("limit", limit)
			.query(ExternalClinicianQueries::clinician)
			.list();
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
			.query((row, number) -> new ExternalClinicianNamed(row.getInt("teams"), row.getInt("lines"),
					row.getInt("old")))
			.single();
	}

	private static ExternalClinician clinician(ResultSet row, int number) throws SQLException {
		return new ExternalClinician(row.getObject("id", UUID.class), row.getString("name"), row.getString("role"),
				row.getString("organization"), row.getString("phone"), row.getString("fax"), row.getBoolean("gone"),
				row.getInt("version"));
	}

	private record Counted(ExternalClinician clinician, int inAll) {
	}

}
