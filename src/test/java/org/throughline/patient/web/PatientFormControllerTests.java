package org.throughline.patient.web;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientDetails;
import org.throughline.patient.PatientSearch;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.Ids;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class PatientFormControllerTests {

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests some;

	@Autowired
	private PatientSearch search;

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private Actor dana;

	@BeforeEach
	void openTheClinic() {
		this.dana = this.people.millbrook().dana();
	}

	@Test
	void addsOnePatientHoweverOftenTheFormIsSent() {
		String key = UUID.randomUUID().toString();
		for (int i = 0; i < 3; i++) {
			assertThat(add(key, "Alma", "7/14/1958")).hasStatus3xxRedirection();
		}
		assertThat(this.search.find(this.dana, "Fenwick", 5, TestClock.START)).hasSize(1);
	}

	@Test
	void goesOnWithAChangeThatWasLeftAndForgetsItOnceSaved() {
		UUID ray = this.some.listed(this.dana, PatientsForTests.ray());
		assertThat(this.mvc.post()
			.uri("/drafts/patient:{id}", ray)
			.param("version", "0")
			.param("givenName", "Raymond")
			.param("familyName", "Mercado")
			.param("comfortNote", "Prefers the door slightly open")
			.with(signedInAs(this.dana))).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.mvc.get().uri("/patients/{id}/edit", ray).with(signedInAs(this.dana))).bodyText()
			.contains("You started this", "Prefers the door slightly open");
		assertThat(this.mvc.post()
			.uri("/patients/{id}/edit", ray)
			.param("version", "0")
			.param("givenName", "Raymond")
			.param("familyName", "Mercado")
			.param("birthDate", "1981-04-09")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/patients/{id}/edit", ray).with(signedInAs(this.dana))).bodyText()
			.doesNotContain("You started this");
	}

	@Test
	void keepsWhatWasTypedBesideTheMessage() {
		assertThat(add(UUID.randomUUID().toString(), "Alma <b>", "whenever"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("No birth date reads like this", "Alma &lt;b&gt;", "value=\"whenever\"");
		assertThat(add(UUID.randomUUID().toString(), "Al\u0000ma", "1958")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("characters that cannot be seen");
		assertThat(add(UUID.randomUUID().toString(), "A".repeat(121), "1958"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("1 character too long");
		assertThat(this.search.find(this.dana, "Fenwick", 5, TestClock.START)).isEmpty();
	}

	@Test
	void saysThatSomebodyWithThisNameAndBirthDateIsHereAndAddsAnotherWhenTold() {
		assertThat(add(UUID.randomUUID().toString(), "Alma", "7/14/1958")).hasStatus3xxRedirection();
		assertThat(add(UUID.randomUUID().toString(), "alma", "1958-07-14")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("is here already", "Alma Fenwick", "Add as another person");
		assertThat(add(UUID.randomUUID().toString(), "Alma", "7/15/1958")).hasStatus3xxRedirection();
		assertThat(add(UUID.randomUUID().toString(), "Alma", "7/14/1958", "another", "true")).hasStatus3xxRedirection();
		assertThat(this.search.find(this.dana, "Fenwick", 5, TestClock.START)).hasSize(3);
	}

	@Test
	void offersADraftBackUntilItIsSaved() {
		this.mvc.post()
			.uri("/drafts/patient")
			.param("givenName", "Alma")
			.param("phones[0].number", "612 555 0117")
			.with(signedInAs(this.dana))
			.exchange();
		assertThat(this.mvc.get().uri("/patients/new").with(signedInAs(this.dana))).bodyText()
			.contains("You started this at 9:00", "value=\"Alma\"", "value=\"612 555 0117\"");
		add(UUID.randomUUID().toString(), "Alma", "7/14/1958");
		assertThat(this.mvc.get().uri("/patients/new").with(signedInAs(this.dana))).bodyText()
			.doesNotContain("You started this", "value=\"Alma\"");
	}

	@Test
	void showsBothVersionsWhenSomebodyChangedItFirst() {
		UUID ray = this.some.listed(this.dana, PatientsForTests.ray());
		assertThat(change(ray, "0", "Raymundo")).hasStatus3xxRedirection();
		assertThat(change(ray, "0", "Raynard")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Not saved yet. Both versions are here.", "Raymundo", "Raynard",
					"You, in another window, changed this");
		assertThat(change(ray, "1", "Raynard")).hasStatus3xxRedirection();
	}

	@Test
	void keepsWhatSomebodyMayHearAsItWasOnceThePatientIsAskedByTopic() {
		UUID ray = this.some.listed(this.dana, PatientsForTests.ray());
		UUID elena = this.jdbc
			.sql("""
					insert into contact_person (id, patient_id, clinic_id, name, relationship, may_hear, asked_on, asked_by)
					select ?, id, clinic_id, 'Elena Mercado', 'sister', 'visits', date '2025-11-03', ? from patient where id = ? returning id
					""")
			.params(Ids.next(), this.dana.staffId(), ray)
			.query(UUID.class)
			.single();
		assertThat(mayHear(ray)).contains("value=\"visits\"").doesNotContain("readonly");
		this.jdbc.sql(
				"insert into contact_person_asked (id, contact_person_id, asked_on, asked_by, written_at) values (?, ?, date '2025-12-02', ?, now())")
			.params(Ids.next(), elena, this.dana.staffId())
			.update();
		assertThat(mayHear(ray)).contains("value=\"visits\"", "readonly");
		assertThat(this.mvc.get().uri("/patients/{id}/edit", ray).with(signedInAs(this.dana))).bodyText()
			.contains("/patients/" + ray + "/care-team", "What Elena Mercado may hear");
	}

	@Test
	void opensNoPatientOfAnotherClinic() {
		UUID ray = this.some.listed(this.dana, PatientsForTests.ray());
		Actor stranger = this.people.stranger();
		assertThat(this.mvc.get().uri("/patients/{id}/edit", ray).with(signedInAs(stranger)))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private String mayHear(UUID patient) {
		String page = this.pages.read(this.dana, "/patients/{id}/edit", patient);
		int input = page.lastIndexOf("<input", page.indexOf("name=\"people[0].mayHear\""));
		return page.substring(input, page.indexOf('>', input));
	}

	private MvcTestResult add(String key, String given, String born, String... answer) {
		MockMvcTester.MockMvcRequestBuilder form = this.mvc.post()
			.uri("/patients")
			.param("formKey", key)
			.param("givenName", given)
			.param("familyName", "Fenwick")
			.param("birthDate", born)
			.param("language", PatientDetails.ENGLISH)
			.param("phones[0].number", "612 555 0117")
			.param("phones[0].kind", "MOBILE")
			.with(signedInAs(this.dana));
		return ((answer.length == 2) ? form.param(answer[0], answer[1]) : form).exchange();
	}

	private MvcTestResult change(UUID id, String version, String given) {
		return this.mvc.post()
			.uri("/patients/{id}/edit", id)
			.param("version", version)
			.param("givenName", given)
			.param("familyName", "Mercado")
			.param("birthDate", "1981-04-09")
			.param("language", PatientDetails.ENGLISH)
			.with(signedInAs(this.dana))
			.exchange();
	}

}
