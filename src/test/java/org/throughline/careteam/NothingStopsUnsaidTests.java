package org.throughline.careteam;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * A list around a patient that is longer than its place says how long it is, and all of
 * it can be read.
 */
@ClinicTest
class NothingStopsUnsaidTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private Worries worries;

	@Autowired
	private RiskViews views;

	@Autowired
	private TeamDoors doors;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private Actor marcus;

	private UUID ray;

	@BeforeEach
	void aPlanThatDanaKeeps() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.ray = this.patients.inOurCare(this.dana, PatientsForTests.ray());
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan/words", this.ray)
			.param("words", "I want to sleep")
			.param("saidOn", "2025-12-02")
			.param("heardBy", this.dana.staffId().toString())
			.param("heardIn", "Exam room")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();
	}

	@Test
	void myDaySaysHowMuchCareTeamsAskOfMe() {
		worried(15);
		assertThat(this.doors.count(this.dana, NOW)).isEqualTo(15);
		assertThat(page("/my-day")).bodyText()
			.contains("worry 12.", "12 of 15 from care teams. All that they ask of you")
			.doesNotContain("worry 13.");
		assertThat(page("/my-day/care-teams")).bodyText().contains("worry 01.", "worry 15.").doesNotContain("15 of");
		worried(22);
		assertThat(page("/my-day/care-teams")).bodyText().contains("1 to 20 of 37");
		assertThat(page("/my-day/care-teams?page=2")).bodyText().contains("21 to 37 of 37");
	}

	@Test
	void worriesGoOnToTheFirst() {
		List<UUID> all = worried(15);
		assertThat(page("/patients/{id}/care-team")).bodyText()
			.contains("worry 12.", "15 wait for an answer, 0 were answered. All of them")
			.doesNotContain("worry 13.");
		assertThat(page("/patients/{id}/plan")).bodyText().contains("15 wait for an answer");
		all.subList(0, 14).forEach((id) -> this.worries.answer(this.dana, this.ray, id, "We call daily", NOW));
		assertThat(page("/patients/{id}/care-team")).bodyText()
			.contains("worry 15.", "1 wait for an answer, 14 were answered. All of them");
		assertThat(page("/patients/{id}/care-team/worries")).bodyText().contains("worry 01.", "worry 15.");
		assertThat(this.mvc.get()
			.uri("/patients/{id}/care-team/worries", this.ray)
			.with(signedInAs(this.people.stranger()))).hasStatus(404);
	}

	@Test
	void viewsOfTheRiskGoOnToTheFirst() {
		IntStream.rangeClosed(1, 30)
			.forEach((n) -> this.views.see(this.dana, this.ray, "view %02d.".formatted(n),
					NOW.plus(Duration.ofMinutes(n))));
		this.views.see(this.marcus, this.ray, "High while alone", NOW);
		assertThat(page("/patients/{id}/care-team")).bodyText()
			.contains("view 30.", "High while alone", "view 18.", "The last 12 of 29. Every view there was")
			.doesNotContain("view 17.");
		assertThat(page("/patients/{id}/care-team/risk")).bodyText()
			.contains("view 30.", "It stands now.", "view 11.", "1 to 20 of 31")
			.doesNotContain("view 10.");
		assertThat(page("/patients/{id}/care-team/risk?page=2")).bodyText()
			.contains("view 10.", "view 01.", "High while alone");
		assertThat(
				this.mvc.get().uri("/patients/{id}/care-team/risk", this.ray).with(signedInAs(this.people.stranger())))
			.hasStatus(404);
	}

	@Test
	void triesToSayItBackGoOnToTheFirst() {
		this.jdbc
			.sql("""
					insert into teach_back (id, patient_id, clinic_id, plan_id, version, result, words,
					                       second_question, second_answer, asked_by, asked_at)
					select gen_random_uuid(), p.patient_id, p.clinic_id, p.id, 1, case when n = 1 then 'DONE' else 'NOT_YET' end,
					       'try ' || lpad(n::text, 3, '0') || '.', 'WHOM', 'Dana', p.started_by, p.started_at + n * interval '1 minute'
					  from care_plan p, generate_series(1, 130) n where p.patient_id = ?
					""")
			.param(this.ray)
			.update();
		assertThat(page("/patients/{id}/plan/said-back")).bodyText()
			.contains("try 130.", "try 111.", "1 to 20 of 130", "changed since it was said back")
			.doesNotContain("try 110.");
		assertThat(page("/patients/{id}/plan/said-back?page=7")).bodyText().contains("try 001.", "121 to 130 of 130");
		assertThat(page("/patients/{id}/plan/versions/1")).bodyText()
			.contains("The last 20 of 130. Every try", "Asked, not said back");
		assertThat(page("/patients/{id}/plan/versions")).bodyText().contains("Asked, not said back");
	}

	private List<UUID> worried(int times) {
		return IntStream.rangeClosed(1, times)
			.mapToObj((n) -> this.worries.raise(this.marcus, this.ray, "worry %02d.".formatted(n), NOW.plusSeconds(n)))
			.toList();
	}

	private MvcTestResult page(String path) {
		return path.contains("{id}") ? this.mvc.get().uri(path, this.ray).with(signedInAs(this.dana)).exchange()
				: this.mvc.get().uri(path).with(signedInAs(this.dana)).exchange();
	}

}
