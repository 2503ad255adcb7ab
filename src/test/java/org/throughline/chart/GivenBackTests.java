package org.throughline.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.patient.BarrierKind;
import org.throughline.patient.Barriers;
import org.throughline.patient.CarriedLabels;
import org.throughline.patient.LabelToKeep;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/** Words that came second, or too long, stand beside the reason why they are not kept. */
@ClinicTest
class GivenBackTests {

	private static final Instant NOW = TestClock.START;

	private static final LocalDate TODAY = LocalDate.of(2025, 12, 2);

	private static final String LONG = "He told me all of it. ".repeat(10).trim();

	@Autowired
	private CarePlanService plans;

	@Autowired
	private Barriers barriers;

	@Autowired
	private CarriedLabels labels;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private Actor marcus;

	private UUID ray;

	@BeforeEach
	void aClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.ray = this.patients.inOurCare(this.dana, "Ray", "Mercado");
	}

	@Test
	void isAnotherReasonWhyWordsAreNoLongerSo() {
		String past = "plan/words/" + this.plans.heard(this.dana, this.ray,
				new NewWords("I want to sleep", TODAY, this.dana.staffId(), "By phone", null), NOW) + "/past";
		assertThat(sent(this.marcus, past, "why", LONG)).flash()
			.containsEntry("problem", "Keep the reason under 201 characters.")
			.containsEntry("youWrote", LONG);
		assertThat(sent(this.dana, past, "why", "Sleeps through")).flash().containsOnlyKeys("notice");
		assertThat(sent(this.dana, past, "why", "Sleeps through")).as("pressed twice")
			.flash()
			.containsOnlyKeys("notice");
		assertThat(sent(this.marcus, past, "why", "He wants to walk now")).flash()
			.containsEntry("problem", "Dana Whitcomb said already that it is no longer so (“Sleeps through”).")
			.containsEntry("youWrote", "He wants to walk now");
	}

	@Test
	void isKeptAsOneLineOfWhatCanBeSeen() {
		String past = "plan/words/" + this.plans.heard(this.dana, this.ray,
				new NewWords("I want to sleep", TODAY, this.dana.staffId(), "By phone", null), NOW) + "/past";
		assertThat(sent(this.dana, past, "why", "Sleeps\u0000through\u202e now")).flash().containsOnlyKeys("notice");
		assertThat(sent(this.marcus, past, "why", "He wants to walk now")).flash()
			.containsEntry("problem", "Dana Whitcomb said already that it is no longer so (“Sleeps through  now”).");
	}

	@Test
	void isAnotherWayInWhichABarrierWentAway() {
		String clearing = "barriers/"
				+ this.barriers.note(this.dana, this.ray, BarrierKind.TRANSPORT, "No truck", false, null, NOW)
				+ "/clearing";
		assertThat(sent(this.marcus, clearing, "how", LONG)).flash()
			.containsEntry("problem", "Keep it under 201 characters.")
			.containsEntry("youWrote", LONG);
		assertThat(sent(this.dana, clearing, "how", "Bus pass")).hasStatus3xxRedirection();
		assertThat(sent(this.marcus, clearing, "how", "His sister drives")).flash()
			.containsEntry("problem", "Somebody has cleared this already.")
			.containsEntry("youWrote", "His sister drives");
	}

	@Test
	void isAnotherReasonToSetALabelAside() {
		String label = "labels/" + this.labels.keep(this.dana,
				new LabelToKeep(this.ray, "noncompliant", "A letter", TODAY.minusDays(45), null), NOW);
		assertThat(sent(this.marcus, label + "/questions", "question", LONG)).flash().containsEntry("youWrote", LONG);
		sent(this.dana, label + "/setting-aside", "why", "He had no truck");
		assertThat(sent(this.marcus, label + "/setting-aside", "why", "He was never asked")).hasStatus(422)
			.bodyText()
			.contains("Somebody set it aside meanwhile: “He had no truck”.", "He was never asked");
	}

	@Test
	void isAQuestionAboutALabelThatWasSetAsideMeanwhile() {
		String label = "labels/" + this.labels.keep(this.dana,
				new LabelToKeep(this.ray, "noncompliant", "A letter", TODAY.minusDays(45), null), NOW);
		sent(this.dana, label + "/setting-aside", "why", "He had no truck");
		assertThat(sent(this.marcus, label + "/questions", "question", "Did anybody ask about the bus?")).hasStatus(422)
			.bodyText()
			.contains("Somebody set it aside meanwhile: “He had no truck”.", "Did anybody ask about the bus?");
	}

	private MvcTestResult sent(Actor who, String path, String field, String typed) {
		return this.mvc.post()
			.uri("/patients/" + this.ray + "/" + path)
			.param(field, typed)
			.with(signedInAs(who))
			.exchange();
	}

}
