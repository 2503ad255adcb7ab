package org.throughline.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads patients for lists and headlines, one statement a question.
 */
@Component
class PatientCards {

	private static final String DETAILS = """
			p.id, p.clinic_id, p.given_name, p.family_name, p.preferred_name, p.birth_date, p.pronouns, p.mrn, p.deceased,
			exists (select from enrollment e where e.patient_id = p.id and e.until is null""";

	static final String COLUMNS = DETAILS + ") as in_our_care";

	/** The same among patients of {@code :clinic}: asks nothing of the other clinics. */
	static final String COLUMNS_OF_CLINIC = DETAILS + " and e.clinic_id = :clinic) as in_our_care";

	private static final String BY_IDS = "select " + COLUMNS + " from patient p where p.id = any(:ids)";

	private static final String VISIBLE = "select " + COLUMNS + """
			 from patient p
			where p.id = :id
			  and (p.clinic_id = any(:clinics)
			       or (:clinical and exists (select from opened_elsewhere o
			                                  where o.patient_id = p.id and o.staff_id = :staff and o.until_at > :now)))
			""";

	private final JdbcClient jdbc;

	PatientCards(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean anybodyAt(UUID clinicId) {
		return this.jdbc.sql("select exists (select from patient where clinic_id = ?)")
			.param(clinicId)
			.query(Boolean.class)
			.single();
	}

	List<PatientCard> byIds(Collection<UUID> ids) {
		return this.jdbc.sql(BY_IDS).param("ids", ids.toArray(UUID[]::new)).query(PatientCards::card).list();
	}

	Optional<PatientCard> visible(Actor actor, UUID id, Instant now) {
		return this.jdbc.sql(VISIBLE)
			.param("id", id)
			.param("clinics", actor.clinicIds().toArray(UUID[]::new))
			.param("clinical", actor.isClinical())
			.param("staff", actor.staffId())
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.query(PatientCards::card)
			.optional();
	}

	static PatientCard card(ResultSet row, int number) throws SQLException {
		String given = row.getString("given_name");
		String family = row.getString("family_name");
		String preferred = row.getString("preferred_name");
		return new PatientCard(row.getObject("id", UUID.class), row.getObject("clinic_id", UUID.class),
				PatientNames.shown(given, family, preferred), PatientNames.initials(given, family, preferred),
				row.getObject("birth_date", LocalDate.class), row.getString("pronouns"), row.getString("mrn"),
				row.getBoolean("in_our_care"), row.getBoolean("deceased"));
	}

}
