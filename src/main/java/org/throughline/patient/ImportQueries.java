package org.throughline.patient;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds on file whom an import is about, all at once.
 */
@Component
class ImportQueries {

	private static final String BY_NUMBER = """
			select t.system as asked_system, p.id, p.clinic_id, p.mrn, p.mrn_system, p.given_name, p.family_name,
			       p.preferred_name, p.birth_date, p.birth_date_precision, p.language, p.interpreter, p.deceased,
			       (select array_agg(digits) from patient_phone f where f.patient_id = p.id) as digits
			  from unnest(:systems::text[], :numbers::text[]) as t (system, number)
			  join patient p on p.mrn = t.number
			                and (p.mrn_system = t.system or (p.mrn_system = '' and p.clinic_id = :clinic))
			 order by p.mrn_system = t.system
			""";

	private static final String ALIKE = """
			select distinct t.line
			  from unnest(:lines::int[], :names::text[], :days::date[]) as t (line, name, day)
			  join patient p on p.clinic_id = :clinic and p.birth_date = t.day
			                and searchable(trim(p.given_name || ' ' || p.family_name)) = searchable(t.name)
			""";

	private final JdbcClient jdbc;

	ImportQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<RecordNumber, KnownPatient> byNumber(UUID clinic, List<ImportedPatient> patients) {
		List<RecordNumber> numbers = patients.stream()
			.filter((patient) -> patient.mrn() != null)
			.map(RecordNumber::of)
			.distinct()
			.toList();
		Map<RecordNumber, KnownPatient> known = new HashMap<>();
		this.jdbc.sql(BY_NUMBER)
			.param("systems", numbers.stream().map(RecordNumber::system).toArray(String[]::new))
			.param("numbers", numbers.stream().map(RecordNumber::value).toArray(String[]::new))
			.param("clinic", clinic)
			.query((row) -> {
				known.put(new RecordNumber(row.getString("asked_system"), row.getString("mrn")), known(row));
			});
		return known;
	}

	/** The lines of those without a number whose name and birth date are on file. */
	Set<Integer> alike(UUID clinic, List<ImportedPatient> patients) {
		List<ImportedPatient> without = patients.stream().filter((patient) -> patient.mrn() == null).toList();
		return without.isEmpty() ? Set.of() : new HashSet<>(this.jdbc.sql(ALIKE)
			.param("lines", without.stream().map(ImportedPatient::line).toArray(Integer[]::new))
			.param("names",
					without.stream()
						.map((patient) -> (patient.givenName() + " " + patient.familyName()).strip())
						.toArray(String[]::new))
			.param("days",
					without.stream().map((patient) -> patient.birthDate().day().toString()).toArray(String[]::new))
			.param("clinic", clinic)
			.query(Integer.class)
			.list());
	}

	private static KnownPatient known(ResultSet row) throws SQLException {
		Array digits = row.getArray("digits");
		return new KnownPatient(row.getObject("id", UUID.class), row.getObject("clinic_id", UUID.class),
				row.getString("mrn_system"), row.getString("given_name"), row.getString("family_name"),
				row.getString("preferred_name"),
				new BirthDate(row.getObject("birth_date", LocalDate.class),
						BirthDatePrecision.valueOf(row.getString("birth_date_precision"))),
				row.getString("language"), row.getBoolean("interpreter"), row.getBoolean("deceased"),
				(digits != null) ? new HashSet<>(List.of((String[]) digits.getArray())) : Set.of());
	}

}
