package org.throughline.patient;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads contact people for lists.
 */
@Component
class ContactPeopleQueries {

	private final JdbcClient jdbc;

	ContactPeopleQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<UUID, List<String>> names(Collection<UUID> patientIds) {
		return this.jdbc.sql("select patient_id, name from contact_person where patient_id = any(:ids) order by id")
			.param("ids", patientIds.toArray(UUID[]::new))
			.query((row, number) -> Map.entry(row.getObject("patient_id", UUID.class), row.getString("name")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
	}

	Map<UUID, List<ContactPersonNumber>> numbers(Collection<UUID> patientIds) {
		return this.jdbc.sql("""
				select patient_id, relationship, phone from contact_person c
				 where patient_id = any(:ids) and removed_at is null and phone is not null
				   and not exists (select from patient p where p.id = c.patient_id and p.deceased)
				 order by id
				""")
			.param("ids", patientIds.toArray(UUID[]::new))
			.query((row, number) -> new ContactPersonNumber(row.getObject("patient_id", UUID.class),
					row.getString("relationship"), row.getString("phone")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(ContactPersonNumber::patientId));
	}

	Set<UUID> askedByTopic(UUID patientId) {
		return this.jdbc.sql("""
				select o.id from contact_person o
				 where o.patient_id = :patient and o.removed_at is null
				   and (exists (select from contact_person_asked a where a.contact_person_id = o.id)
				        or exists (select from contact_person_topic t where t.contact_person_id = o.id))
				""").param("patient", patientId).query(UUID.class).set();
	}

	/**
	 * Every word begins a word of the name, or stands inside one; words of a letter or
	 * two only begin one.
	 */
	List<ContactPersonHit> byWords(UUID clinic, List<String> words, int limit) {
		return NameWords
			.bind(this.jdbc
				.sql("select c.name as contact_name, c.relationship, " + PatientCards.COLUMNS_OF_CLINIC
						+ " from contact_person c join patient p on p.id = c.patient_id"
						+ " where c.clinic_id = :clinic and c.removed_at is null"
						+ NameWords.all("searchable(c.name)", words)
						+ " order by in_our_care desc, c.name, c.id limit :limit")
				.param("clinic", clinic)
				.param("limit", limit), words)
			.query((row, number) -> new ContactPersonHit(row.getString("contact_name"), row.getString("relationship"),
					PatientCards.card(row, number)))
			.list();
	}

}
