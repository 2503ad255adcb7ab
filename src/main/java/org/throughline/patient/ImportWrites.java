package org.throughline.patient;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.throughline.shared.Ids;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

import static java.time.ZoneOffset.UTC;

/**
 * Writes what an import brings, in batches.
 */
@Component
class ImportWrites {

	private static final String ADD = """
			insert into patient (id, clinic_id, mrn, mrn_system, given_name, family_name, preferred_name, birth_date,
			                     birth_date_precision, language, interpreter, deceased, deceased_on, added_at, added_by)
			values (:id, :clinic, :mrn, :system, :given, :family, :preferred, :born, :precision, :language, :interpreter,
			        :deceased, :deceasedOn, :now, :staff)
			""";

	private static final String CHANGE = """
			update patient
			   set mrn_system = :system, given_name = :given, family_name = :family,
			       preferred_name = coalesce(preferred_name, :preferred), birth_date = :born,
			       birth_date_precision = :precision, language = coalesce(:knownLanguage, language),
			       interpreter = interpreter or :interpreter, deceased = deceased or :deceased,
			       deceased_on = coalesce(deceased_on, :deceasedOn), changed_at = :now, changed_by = :staff,
			       version = version + 1
			 where id = :id and clinic_id = :clinic
			""";

	private static final String ADD_PHONE = """
			insert into patient_phone (id, patient_id, clinic_id, number, kind, position)
			select :phone, :id, :clinic, :number, :kind,
			       coalesce((select max(position) + 1 from patient_phone where patient_id = :id), 0)
			 where not exists (select from patient_phone
			                    where patient_id = :id and digits = regexp_replace(:number, '[^0-9]', '', 'g'))
			""";

	private final NamedParameterJdbcTemplate jdbc;

	ImportWrites(NamedParameterJdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void add(Actor actor, Map<ImportVerdict, UUID> fresh, Instant now) {
		List<SqlParameterSource> rows = new ArrayList<>();
		List<SqlParameterSource> phones = new ArrayList<>();
		fresh.forEach((verdict, id) -> {
			rows.add(row(actor, id, verdict.patient(), now));
			phones(actor, id, verdict.patient(), phones);
		});
		batch(ADD, rows);
		batch(ADD_PHONE, phones);
	}

	void change(Actor actor, List<ImportVerdict> changed, Instant now) {
		List<SqlParameterSource> rows = new ArrayList<>();
		List<SqlParameterSource> phones = new ArrayList<>();
		for (ImportVerdict verdict : changed) {
			UUID id = Objects.requireNonNull(verdict.patientId());
			rows.add(row(actor, id, verdict.patient(), now));
			phones(actor, id, verdict.patient(), phones);
		}
		batch(CHANGE, rows);
		batch(ADD_PHONE, phones);
	}

	private void batch(String sql, List<SqlParameterSource> rows) {
		if (!rows.isEmpty()) {
			this.jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
		}
	}

	private static SqlParameterSource row(Actor actor, UUID id, ImportedPatient patient, Instant now) {
		return new MapSqlParameterSource("id", id).addValue("clinic", actor.clinicId())
			.addValue("mrn", patient.mrn())
			.addValue("system", (patient.mrn() != null) ? patient.mrnSystem() : "")
			.addValue("given", patient.givenName())
			.addValue("family", patient.familyName())
			.addValue("preferred", patient.preferredName())
			.addValue("born", patient.birthDate().day())
			.addValue("precision", patient.birthDate().precision().name())
			.addValue("language", Objects.requireNonNullElse(patient.language(), PatientDetails.ENGLISH))
			.addValue("knownLanguage", patient.language())
			.addValue("interpreter", patient.interpreter())
			.addValue("deceased", patient.deceased())
			.addValue("deceasedOn", patient.deceasedOn(), Types.DATE)
			.addValue("now", now.atOffset(UTC))
			.addValue("staff", actor.staffId());
	}

	private static void phones(Actor actor, UUID id, ImportedPatient patient, List<SqlParameterSource> phones) {
		patient.phones()
			.forEach((phone) -> phones.add(new MapSqlParameterSource("phone", Ids.next()).addValue("id", id)
				.addValue("clinic", actor.clinicId())
				.addValue("number", phone.number())
				.addValue("kind", phone.kind().name())));
	}

}
