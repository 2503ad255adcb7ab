package org.throughline.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names that may not stand on the shared screen (rule 9), read for many patients in
 * one statement.
 */
@Service
@Transactional(readOnly = true)
public class KnownNames {

	private static final String SQL = """
			select p.id, p.given_name, p.family_name, p.preferred_name,
			       array(select c.name from contact_person c where c.patient_id = p.id) as contact_people
			  from patient p
			 where p.id = any(:ids)
			""";

	private final JdbcClient jdbc;

	KnownNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The patient's own name stands first, then their contact people's. */
	public Map<UUID, List<KnownName>> of(Collection<UUID> patientIds) {
		if (patientIds.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(SQL)
			.param("ids", patientIds.toArray(UUID[]::new))
			.query((row, number) -> Map.entry(row.getObject("id", UUID.class), names(row)))
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static List<KnownName> names(ResultSet row) throws SQLException {
		String given = row.getString("given_name");
		String family = row.getString("family_name");
		String preferred = row.getString("preferred_name");
		String every = Stream.of(given, preferred, family)
			.filter((name) -> name != null && !name.isEmpty())
			.collect(Collectors.joining(" "));
		KnownName own = new KnownName(every, PatientNames.initials(given, family, preferred));
		Stream<KnownName> contacts = Stream.of((String[]) row.getArray("contact_people").getArray())
			.map(KnownNames::contact);
		return Stream.concat(Stream.of(own), contacts).toList();
	}

	private static KnownName contact(String name) {
		int family = name.lastIndexOf(' ');
		return new KnownName(name, PatientNames.initials(name.substring(0, Math.max(0, family)),
				name.substring(family + 1), (family < 0) ? "" : null));
	}

}
