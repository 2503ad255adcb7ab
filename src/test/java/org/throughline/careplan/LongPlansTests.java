package org.throughline.careplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
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
 * However long a plan is kept: every list of it begins with the latest, says how many
 * there are, and goes on to the rest.
 */
@ClinicTest
class LongPlansTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private CarePlanService service;

	@Autowired
	private CarePlans plans;

	@Autowired
	private TestStaff people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CountedStatements.Statements statements;

	private Actor dana;

	private UUID ray;

	@BeforeEach
	void aPlan() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.ray = clinic.ray();
	}

	@Test
	void whatWasSaidBeginsWithTheLatestAndGoesOnToTheRest() {
		said(1, 25);
		assertThat(page("/patients/{id}")).bodyText()
			.contains("said 25.", "said 14.", "The latest 12 of 25. All that was said")
			.doesNotContain("said 13.");
		assertThat(page("/patients/{id}/plan")).bodyText()
			.contains("said 25.", "said 14.", "The latest 12 of 25. All that was said");
		assertThat(page("/patients/{id}/plan/words")).bodyText()
			.contains("said 25.", "said 06.", "1 to 20 of 25")
			.doesNotContain("said 05.");
		assertThat(page("/patients/{id}/plan/words?page=2")).bodyText()
			.contains("said 05.", "said 01.", "21 to 25 of 25");
		assertThat(this.mvc.get().uri("/patients/{id}/plan/words", this.ray).with(signedInAs(this.people.stranger())))
			.hasStatus(404);
	}

	@Test
	void whatIsNoLongerSoIsCountedWhole() {
		said(1, 14);
		this.jdbc.sql("select id from plan_words where words like 'said %'  and plan_id = ?")
			.param(plan().id())
			.query(UUID.class)
			.list()
			.forEach((words) -> this.service.noLongerSo(this.dana, this.ray, words, "He sleeps", NOW));
		assertThat(page("/patients/{id}/plan")).bodyText().contains("14 no longer so", "All that was said");
		assertThat(page("/patients/{id}/plan/words")).bodyText()
			.contains("said 01.", "No longer so since", "He sleeps");
	}

	@Test
	void aVersionHoldsAllThatWasSo() {
		said(1, 14);
		assertThat(this.plans.version(plan(), 14).content().words()).hasSize(14);
	}

	@Test
	void versionsGoOnAndAnyTwoCanBeCompared() {
		said(1, 23);
		assertThat(page("/patients/{id}/plan/versions")).bodyText()
			.contains("Version 23", "Version 4<", "1 to 20 of 23", "versions?page=2", "max=\"23\"")
			.doesNotContain("Version 3<");
		assertThat(page("/patients/{id}/plan/versions?page=2")).bodyText()
			.contains("Version 3<", "Version 1<", "21 to 23 of 23");
		assertThat(page("/patients/{id}/plan/versions?from=1&to=2")).bodyText().contains("said 02.");
	}

	@Test
	void takesTheSameStatementsHoweverLongItIs() {
		said(1, 2);
		page("/patients/{id}/plan/versions");
		List<String> paths = List.of("/patients/{id}", "/patients/{id}/plan", "/patients/{id}/plan/words",
				"/patients/{id}/plan/versions");
		List<Integer> few = paths.stream().map(this::statements).toList();
		said(3, 24);
		assertThat(paths.stream().map(this::statements)).isEqualTo(few);
	}

	private int statements(String path) {
		return this.statements.of(() -> page(path)).size();
	}

	private void said(int from, int to) {
		for (int n = from; n <= to; n++) {
			this.service.heard(this.dana, this.ray,
					new NewWords("said %02d.".formatted(n), null, null, "Exam room", null), NOW);
		}
	}

	private PlanView plan() {
		return this.plans.ofPatient(this.dana, this.ray, NOW).orElseThrow();
	}

	private MvcTestResult page(String path) {
		return this.mvc.get().uri(path, this.ray).with(signedInAs(this.dana)).exchange();
	}

}
