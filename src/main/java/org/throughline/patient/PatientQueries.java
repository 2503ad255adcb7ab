package org.throughline.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what is written down about one patient.
 */
@Component
class PatientQueries {

	private static final String VIEW = """
			select p.given_name, p.family_name, p.preferred_name, p.pronouns, p.birth_date, p.birth_date_precision, p.mrn,
			       p.language, p.interpreter, p.comfort_note, p.times_that_work, p.times_that_do_not, p.involvement,
			       p.involvement_asked_on, p.call_from, p.call_until, p.contact_every_days, p.deceased_on, p.version, p.changed_by, p.changed_at,
			       e.id as enrollment_id, e.since, e.enrolled_by, e.agreed_how
			  from patient p
			  left join enrollment e on e.patient_id = p.id and e.until is null
			 where p.id = :id
			""";

	private static final String PHONES = """
			select number, kind, text_first, last_confirmed_on
			  from patient_phone where patient_id = :id order by position
			""";

	private static final String CONTACT_PEOPLE = """
			select id, name, relationship, phone, may_hear, asked_on
			  from contact_person where patient_id = :id and removed_at is null order by id
			""";

	private static final String HOLDER_OF_NUMBER = "select " + PatientCards.COLUMNS + """
			 from patient p
			where lower(p.mrn) = lower(:mrn) and p.id is distinct from :except
			limit 1
			""";

	private final JdbcClient jdbc;

	PatientQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<PatientView> view(PatientCard card) {
		List<PhoneDetails> phones = phones(card.id());
		List<ContactPersonDetails> people = contactPeople(card.id());
		return this.jdbc.sql(VIEW)
			.param("id", card.id())
			.query((row, number) -> view(card, row, phones, people))
			.optional();
	}

	List<ContactPersonDetails> contactPeople(UUID patientId) {
		return this.jdbc.sql(CONTACT_PEOPLE)
			.param("id", patientId)
			.query((row, number) -> new ContactPersonDetails(row.getObject("id", UUID.class), row.getString("name"),
					row.getString("relationship"), row.getString("phone"), row.getString("may_hear"),
					row.getObject("asked_on", LocalDate.class)))
			.list();
	}

	Optional<PatientCard> holderOf(String mrn, @Nullable UUID except) {
		return this.jdbc.sql(HOLDER_OF_NUMBER)
			.param("mrn", mrn)
			.param("except", except, Types.OTHER)
			.query(PatientCards::card)
			.optional();
	}

	private List<PhoneDetails> phones(UUID patientId) {
		return this.jdbc.sql(PHONES)
			.param("id", patientId)
			.query((row, number) -> new PhoneDetails(row.getString("number"), PhoneKind.valueOf(row.getString("kind")),
					row.getBoolean("text_first"), row.getObject("last_confirmed_on", LocalDate.class)))
			.list();
	}

	private static PatientView view(PatientCard card, ResultSet row, List<PhoneDetails> phones,
			List<ContactPersonDetails> people) throws SQLException {
		PatientDetails details = new PatientDetails(row.getString("given_name"), row.getString("family_name"),
				row.getString("preferred_name"), row.getString("pronouns"),
				new BirthDate(row.getObject("birth_date", LocalDate.class),
						BirthDatePrecision.valueOf(row.getString("birth_date_precision"))),
				row.getString("mrn"), row.getString("language"), row.getBoolean("interpreter"),
				row.getString("comfort_note"), row.getString("times_that_work"), row.getString("times_that_do_not"),
				row.getString("involvement"), row.getObject("involvement_asked_on", LocalDate.class),
				new CallWish(row.getObject("call_from", LocalTime.class), row.getObject("call_until", LocalTime.class),
						row.getObject("contact_every_days", Integer.class)),
				phones, people);
		return new PatientView(card, details, enrollment(row), row.getObject("deceased_on", LocalDate.class),
				row.getInt("version"), row.getObject("changed_by", UUID.class), moment(row, "changed_at"));
	}

	private static @Nullable EnrollmentView enrollment(ResultSet row) throws SQLException {
		UUID id = row.getObject("enrollment_id", UUID.class);
		return (id != null) ? new EnrollmentView(id, row.getObject("since", LocalDate.class),
				row.getObject("enrolled_by", UUID.class), row.getString("agreed_how")) : null;
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
