package org.throughline.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Ids;
import org.throughline.staff.Actor;
import org.throughline.testing.TestClock;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Patients for tests: {@code @Import(PatientsForTests.class)}. All invented.
 */
@TestComponent
public class PatientsForTests {

	private final PatientService patients;

	private final EnrollmentService enrollments;

	private final JdbcClient jdbc;

	PatientsForTests(PatientService patients, EnrollmentService enrollments, JdbcClient jdbc) {
		this.patients = patients;
		this.enrollments = enrollments;
		this.jdbc = jdbc;
	}

	/** Ray Mercado, 44, he/him. */
	public static PatientDetails ray() {
		return named("Raymond", "Mercado", "Ray", "he/him", LocalDate.of(1981, 4, 9), null);
	}

	public static PatientDetails named(String given, String family, @Nullable String preferred,
			@Nullable String pronouns, LocalDate born, @Nullable String mrn) {
		return new PatientDetails(given, family, preferred, pronouns, new BirthDate(born, BirthDatePrecision.DAY), mrn,
				PatientDetails.ENGLISH, false, null, null, null, null, null, List.of(), List.of());
	}

	public UUID listed(Actor actor, PatientDetails details) {
		return this.patients.add(actor, details, TestClock.START);
	}

	public UUID inOurCare(Actor actor, PatientDetails details) {
		UUID id = listed(actor, details);
		this.enrollments.enrol(actor, id, LocalDate.of(2025, 10, 1), "Said yes in the room", TestClock.START);
		return id;
	}

	public UUID inOurCare(Actor actor, String given, String family) {
		return inOurCare(actor, named(given, family, null, null, LocalDate.of(1981, 4, 9), null));
	}

	/** Elena Mercado, the patient's sister, about whom nobody has asked yet. */
	public UUID elena(UUID patient) {
		return this.jdbc.sql("""
				insert into contact_person (id, patient_id, clinic_id, name, relationship)
				select ?, id, clinic_id, 'Elena Mercado', 'sister' from patient where id = ? returning id
				""").params(Ids.next(), patient).query(UUID.class).single();
	}

}
