package org.throughline.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.progress.FeltAnswers;
import org.throughline.progress.FeltToKeep;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * "Did you have to tell anyone the same thing twice, do you know whom to call?" (N115).
 */
@ClinicTest
class FeltTests {

	private static final Instant NOW = TestClock.START;

	private static final LocalDate TODAY = LocalDate.of(2025, 12, 2);

	private static final String REMINDER = "Ask now";

	@Autowired
	private FeltAnswers answers;

	@Autowired
	private TestStaff people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Pages pages;

	private Actor dana;

	private UUID ray;

	@BeforeEach
	void aPatient() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.ray = clinic.ray();
	}

	@Test
	void isRemindedOfWhenNobodyAskedForNinetyDays() {
		assertThat(chartAs(this.dana)).as("new in our care").doesNotContain(REMINDER);
		inOurCareSince(TODAY.minusDays(89));
		assertThat(chartAs(this.dana)).doesNotContain(REMINDER);
		inOurCareSince(TODAY.minusDays(90));
		assertThat(chartAs(this.dana)).contains("In our care since Sep 3, and nobody has asked.", REMINDER);
		asked(TODAY.minusDays(89), true);
		assertThat(chartAs(this.dana)).doesNotContain(REMINDER);
		this.jdbc.sql("update felt_answer set asked_on = ? where patient_id = ?")
			.params(TODAY.minusDays(90), this.ray)
			.update();
		assertThat(chartAs(this.dana)).contains("Nobody has asked since Sep 3.", REMINDER);
	}

	@Test
	void isNotRemindedOfForThoseWhoAreNotInOurCare() {
		inOurCareSince(TODAY.minusDays(200));
		this.jdbc.sql("update enrollment set until = ?, ended_by = ?, end_reason = 'Moved away' where patient_id = ?")
			.params(TODAY, this.dana.staffId(), this.ray)
			.update();
		assertThat(chartAs(this.dana)).doesNotContain(REMINDER);
	}

	@Test
	void makesNoTrendOfNoAnswerOrOfOne() {
		assertThat(chartAs(this.dana)).contains("Not asked yet.").doesNotContain("times we asked", "felt-dot");
		assertThat(bodyAs(this.dana, "/patients/" + this.ray + "/felt")).doesNotContain("<h2>Before</h2>");
		asked(TODAY, true);
		assertThat(chartAs(this.dana)).contains("Told it twice: no.").doesNotContain("times we asked", "felt-dot");
	}

	@Test
	void showsTheTrendOfTheAnswers() {
		asked(TODAY.minusDays(60), false);
		assertThat(chartAs(this.dana)).contains("Told it twice: yes.").doesNotContain("times we asked");
		asked(TODAY.minusDays(30), true);
		asked(TODAY, true);
		assertThat(chartAs(this.dana)).contains("Felt 2 of the last 3 times we asked.", "Told it twice: no.",
				"Oct 3: not yet", "Dec 2: yes");
	}

	@Test
	void isAskedByTheCareGroupAndReadByClinicalPeopleAlone() {
		inOurCareSince(TODAY.minusDays(200));
		asked(TODAY.minusDays(100), false);
		Actor kayla = this.people.person("Kayla", "Stone", Discipline.MEDICAL_ASSISTANT, this.dana.clinicId());
		Actor bev = this.people.person("Bev", "Hostetler", Discipline.FRONT_DESK, this.dana.clinicId());
		assertThat(chartAs(kayla)).contains("Can they feel it?", "/felt").doesNotContain(REMINDER, "Told it twice");
		assertThat(chartAs(bev)).doesNotContain("Can they feel it?", REMINDER, "/felt", "Told it twice");
		assertThat(bodyAs(kayla, "/patients/" + this.ray + "/felt")).contains("Do you know whom to call?")
			.doesNotContain("Before");
		assertThat(bodyAs(this.dana, "/patients/" + this.ray + "/felt")).contains("Before");
	}

	private void inOurCareSince(LocalDate day) {
		this.jdbc.sql("update enrollment set since = ? where patient_id = ?").params(day, this.ray).update();
	}

	private void asked(LocalDate on, boolean felt) {
		this.answers.keep(this.dana, new FeltToKeep(this.ray, on, true, !felt, true, null),
				NOW.minus(Duration.ofDays(TODAY.toEpochDay() - on.toEpochDay())));
	}

	private String chartAs(Actor viewer) {
		return bodyAs(viewer, "/patients/" + this.ray);
	}

	private String bodyAs(Actor viewer, String path) {
		return this.pages.read(viewer, path);
	}

}
