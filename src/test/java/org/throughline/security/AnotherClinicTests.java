package org.throughline.security;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Another clinic's patient looks like none, on every route that names a patient.
 */
@ClinicTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnotherClinicTests {

	private static final String PATIENT = "(/trail|/huddle)?/patients/\\{(id|patientId)}.*";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private JdbcClient jdbc;

	private Actor here;

	private Actor there;

	private Actor colleague;

	private UUID theirs;

	@BeforeAll
	void openTwoClinics() {
		UUID millbrook = this.people.clinic("Millbrook Family Clinic");
		this.here = this.people.person("Dana", "Whitcomb", Discipline.CARE_COORDINATOR, millbrook, Duty.PRIVACY,
				Duty.ADMINISTRATION);
		this.colleague = this.people.person("Ana", "Reis", Discipline.NURSE, millbrook, Duty.PRIVACY);
		this.there = this.people.stranger();
		this.theirs = this.patients.inOurCare(this.there, PatientsForTests.named("Raymond", "Mercado", null, null,
				LocalDate.of(1981, 4, 9), "MRN-" + UUID.randomUUID()));
		this.mvc.post().uri("/huddle").with(signedInAs(this.here)).exchange();
	}

	@TestFactory
	Stream<DynamicTest> hidesItsPatientsOnEveryRoute() {
		return AccessTable.ROWS.stream()
			.filter((row) -> row.pattern().getPatternString().matches(PATIENT))
			.map((row) -> DynamicTest.dynamicTest(row.method() + " " + row.pattern(), () -> {
				String path = row.pattern()
					.getPatternString()
					.replaceFirst("\\{(id|patientId)}", this.theirs.toString())
					.replaceAll("\\{version[^/]*", "1")
					.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
				MvcTestResult answer = this.mvc.perform(request(row.method(), path).with(signedInAs(this.here)));
				assertThat(answer).bodyText().doesNotContain("Mercado");
				if (!"/huddle".equals(answer.getResponse().getRedirectedUrl())) {
					assertThat(answer).hasStatus(404);
				}
				assertThat(changes()).isZero();
			}));
	}

	@Test
	void opensItsPatientForADayWithAReason() {
		String mrn = this.jdbc.sql("select mrn from patient where id = ?")
			.param(this.theirs)
			.query(String.class)
			.single();
		assertThat(elsewhere(mrn, "1981-04-10")).hasStatus(422).bodyText().contains("Check both with the patient.");
		assertThat(elsewhere(mrn, "1981-04-09")).hasRedirectedUrl("/patients/" + this.theirs);
		assertThat(this.mvc.get().uri("/trail/patients/{id}", this.theirs).with(signedInAs(this.colleague)))
			.hasStatusOk()
			.bodyText()
			.contains("Another clinic&#39;s patient opened", "He walked in here with chest pain");
		this.jdbc
			.sql("update opened_elsewhere set opened_at = opened_at - interval '1 day', "
					+ "until_at = until_at - interval '1 day'")
			.update();
		assertThat(this.mvc.get().uri("/trail/patients/{id}", this.theirs).with(signedInAs(this.colleague)))
			.hasStatus(404);
	}

	@Test
	void shutsTheDoorAfterFiveTriesThatNamedNobody() {
		Actor guessing = this.people.person("Teresa", "Vang", Discipline.NURSE, this.here.clinicId());
		String mrn = this.jdbc.sql("select mrn from patient where id = ?")
			.param(this.theirs)
			.query(String.class)
			.single();
		for (int day = 10; day < 15; day++) {
			assertThat(elsewhere(guessing, mrn, "1981-04-" + day)).hasStatus(422);
		}
		assertThat(elsewhere(guessing, mrn, "1981-04-09")).hasStatus(422)
			.bodyText()
			.contains("Five tries named nobody");
		assertThat(this.jdbc
			.sql("select count(*) from trail where actor_id = ? and what = 'another clinic''s patient not found'")
			.param(guessing.staffId())
			.query(Long.class)
			.single()).isEqualTo(5);
		this.jdbc.sql("update elsewhere_try set at = at - interval '1 hour' where staff_id = ?")
			.param(guessing.staffId())
			.update();
		assertThat(elsewhere(guessing, mrn, "1981-04-09")).hasRedirectedUrl("/patients/" + this.theirs);
	}

	@Test
	void readingWhatAPersonDidLeavesALineWithThePatientsShown() {
		UUID ours = this.patients.inOurCare(this.here, "Walter", "Prentiss");
		assertThat(this.mvc.get().uri("/trail/people/{id}", this.here.staffId()).with(signedInAs(this.colleague)))
			.hasStatusOk();
		assertThat(this.jdbc
			.sql("select count(*) from trail where actor_id = ? and patient_ids @> array[?]::uuid[] "
					+ "and detail ->> 'page' = 'what one person did'")
			.params(this.colleague.staffId(), ours)
			.query(Long.class)
			.single()).isOne();
	}

	/** Lines of the trail that somebody from here left on their patient. */
	private long changes() {
		return this.jdbc.sql("select count(*) from trail where patient_id = ? and actor_id = ?")
			.params(this.theirs, this.here.staffId())
			.query(Long.class)
			.single();
	}

	private MvcTestResult elsewhere(String mrn, String born) {
		return elsewhere(this.colleague, mrn, born);
	}

	private MvcTestResult elsewhere(Actor actor, String mrn, String born) {
		return this.mvc.post()
			.uri("/patients/elsewhere")
			.param("mrn", mrn)
			.param("birthDate", born)
			.param("reason", "He walked in here with chest pain")
			.with(signedInAs(actor))
			.exchange();
	}

}
