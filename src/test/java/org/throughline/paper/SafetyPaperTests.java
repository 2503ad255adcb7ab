package org.throughline.paper;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careteam.ContactTopics;
import org.throughline.careteam.ToldToKeep;
import org.throughline.careteam.Topic;
import org.throughline.patient.PatientsForTests;
import org.throughline.safetyplan.SafetyPart;
import org.throughline.safetyplan.SafetyPlanText;
import org.throughline.safetyplan.SafetyPlans;
import org.throughline.shared.NotFound;
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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class SafetyPaperTests {

	private static final Instant NOW = TestClock.START;

	private static final LocalDate TODAY = LocalDate.of(2025, 12, 2);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private SafetyPlans plans;

	@Autowired
	private ContactTopics topics;

	@Autowired
	private SafetyPaper paper;

	@Autowired
	private JdbcClient jdbc;

	private Actor dana;

	private Actor luis;

	private Actor teresa;

	private Actor bev;

	private UUID ray;

	private UUID elena;

	private int asked;

	@BeforeEach
	void aSafetyPlanAndASister() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.luis = clinic.luis();
		this.teresa = clinic.teresa();
		this.bev = clinic.bev();
		this.ray = clinic.ray();
		this.elena = clinic.elena();
		Map<SafetyPart, String> parts = new EnumMap<>(SafetyPart.class);
		parts.put(SafetyPart.WARNING_SIGNS, "my hands go numb");
		parts.put(SafetyPart.ON_MY_OWN, "cold water\nthe porch");
		this.plans.write(this.dana, this.ray, new SafetyPlanText(parts, false), 0, NOW);
	}

	@Test
	void printsTheCopyOfSomebodyWhoMayHaveItAndSaysForWhomItIs() {
		mayHaveIt(Set.of(Topic.SAFETY_PLAN), null);
		PrintedPage copy = PrintedPage.of(file(this.elena).getResponse().getContentAsByteArray());
		assertThat(copy.text()).containsSubsequence("Ray’s safety plan", "Version 1", "For Elena Mercado.",
				"Ray agreed to this on", "1. How it starts", "my hands go numb", "2. What I do alone", "cold water",
				"the porch", "In danger right now: call 911", "988");
		assertThat(copy.pages()).isEqualTo(1);
		assertThat(copy.notEmbedded()).isEmpty();
		assertThat(copy.inks()).containsOnly(0);
		assertThat(this.mvc.get().uri("/patients/{id}/safety-plan", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("/contact-people/" + this.elena + "/safety-plan");
	}

	@Test
	void printsThePatientsOwnWithoutAWordOfAnybodyElse() {
		assertThat(PrintedPage.of(file(null).getResponse().getContentAsByteArray()).text())
			.contains("Ray’s safety plan", "my hands go numb")
			.doesNotContain("Elena");
	}

	@Test
	void printsALineThatNamesADoseOnceItIsConfirmedThatDay() {
		Map<SafetyPart, String> parts = new EnumMap<>(SafetyPart.class);
		parts.put(SafetyPart.ON_MY_OWN, "cold water\nTake one hydroxyzine, 25 mg");
		parts.put(SafetyPart.MAKING_IT_SAFER, "Two pills a day in the box");
		this.plans.write(this.dana, this.ray, new SafetyPlanText(parts, false), 1, NOW);
		mayHaveIt(Set.of(Topic.SAFETY_PLAN), null);
		for (UUID holder : new UUID[] { null, this.elena }) {
			assertThat(PrintedPage.of(file(holder).getResponse().getContentAsByteArray()).text()).contains("cold water")
				.doesNotContain("hydroxyzine", "Two pills", "What we put out of reach");
		}
		assertThat(this.mvc.get().uri("/patients/{id}/safety-plan/paper", this.ray).with(signedInAs(this.dana)))
			.bodyText()
			.contains("Doses to confirm today", "Take one hydroxyzine, 25 mg", "Two pills a day in the box",
					"It prints once a prescriber or nurse has confirmed it today.");
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan/doses", this.ray)
			.param("line", "Take one hydroxyzine, 25 mg")
			.param("on", "safety")
			.param("whose", this.elena.toString())
			.with(signedInAs(this.teresa))).hasStatus3xxRedirection()
			.hasHeader("Location", "/patients/%s/contact-people/%s/safety-plan".formatted(this.ray, this.elena));
		assertThat(PrintedPage.of(file(this.elena).getResponse().getContentAsByteArray()).text())
			.contains("Take one hydroxyzine, 25 mg")
			.doesNotContain("Two pills");
		assertThat(this.paper.write(this.dana, this.ray, null, false, NOW.plus(Duration.ofDays(1))).doses())
			.as("on another day")
			.hasSize(2);
	}

	@Test
	void saysWhatToCutWhenItDoesNotFitOnePageAndIsNeverShrunk() {
		assertThat(this.mvc.get().uri("/patients/{id}/safety-plan", this.ray).with(signedInAs(this.dana))).bodyText()
			.doesNotContain("Too long for one page");
		Map<SafetyPart, String> parts = new EnumMap<>(SafetyPart.class);
		String longest = "I walk down to the river and count the stones until my breath is slow";
		for (SafetyPart part : SafetyPart.values()) {
			parts.put(part, longest + "\n" + "a\nb\nc\nd\ne\nf\ng\nh\ni");
		}
		this.plans.write(this.dana, this.ray, new SafetyPlanText(parts, false), 1, NOW);
		mayHaveIt(Set.of(Topic.SAFETY_PLAN), null);
		assertThat(this.mvc.get().uri("/patients/{id}/safety-plan", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Too long for one page of paper", longest);
		for (String path : List.of("/patients/{id}/safety-plan/paper",
				"/patients/{id}/contact-people/" + this.elena + "/safety-plan")) {
			assertThat(this.mvc.get().uri(path, this.ray).with(signedInAs(this.dana))).bodyText()
				.contains("Too long for one page", "Cut or shorten first:", longest,
						"This safety plan is too long for one page")
				.doesNotContain("As a PDF");
			assertThat(this.mvc.get().uri(path + "/file?a4=true", this.ray).with(signedInAs(this.dana))).hasStatus(303)
				.hasHeader("Location", path.replace("{id}", this.ray.toString()) + "?a4=true");
		}
	}

	@Test
	void isForNobodyWhoseYesIsNotInForce() {
		assertThat(file(this.elena)).as("never asked").hasStatus(404);
		mayHaveIt(Set.of(Topic.THE_PLAN, Topic.HOW_IT_GOES), null);
		assertThat(file(this.elena)).as("another topic").hasStatus(404);
		mayHaveIt(Set.of(Topic.SAFETY_PLAN), TODAY.plusDays(3));
		assertThat(file(this.elena)).hasStatusOk();
		assertThatExceptionOfType(NotFound.class).as("past its day")
			.isThrownBy(() -> this.paper.write(this.dana, this.ray, this.elena, false, NOW.plus(Duration.ofDays(4))));
		mayHaveIt(Set.of(), null);
		assertThat(file(this.elena)).as("taken back").hasStatus(404);
		assertThat(this.mvc.get().uri("/patients/{id}/safety-plan", this.ray).with(signedInAs(this.dana))).bodyText()
			.doesNotContain("/contact-people/" + this.elena + "/safety-plan");
	}

	@Test
	void isPrintedByClinicalPeopleOfTheClinicAlone() {
		mayHaveIt(Set.of(Topic.SAFETY_PLAN), null);
		Actor elsewhere = this.people.stranger();
		for (Actor other : List.of(this.luis, this.bev, elsewhere)) {
			for (String path : List.of("/patients/{id}/safety-plan/paper", "/patients/{id}/safety-plan/paper/file",
					"/patients/{id}/contact-people/" + this.elena + "/safety-plan",
					"/patients/{id}/contact-people/" + this.elena + "/safety-plan/file")) {
				assertThat(this.mvc.get().uri(path, this.ray).with(signedInAs(other))).as(path).hasStatus(404);
			}
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.paper.write(other, this.ray, this.elena, false, NOW));
		}
	}

	@Test
	void isForNoPersonOfAnotherPatient() {
		UUID walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		mayHaveIt(Set.of(Topic.SAFETY_PLAN), null);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.paper.write(this.dana, walter, this.elena, false, NOW));
	}

	@Test
	void writesTheLookBeforeEachPrintAndSaysNothingInItsName() {
		mayHaveIt(Set.of(Topic.SAFETY_PLAN), null);
		assertThat(file(this.elena).getResponse().getHeader("Content-Disposition")).contains("plan.pdf")
			.doesNotContain("Ray", "safety");
		assertThat(this.jdbc
			.sql("select count(*) from trail where patient_id = ? and detail::text like '%printed safety plan%'")
			.param(this.ray)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private void mayHaveIt(Set<Topic> what, @Nullable LocalDate until) {
		this.topics.mayBeTold(this.dana, this.ray, this.elena, new ToldToKeep(what, null, until, this.asked++), NOW);
	}

	private MvcTestResult file(@Nullable UUID person) {
		return this.mvc.get()
			.uri((person != null) ? "/patients/{id}/contact-people/" + person + "/safety-plan/file"
					: "/patients/{id}/safety-plan/paper/file", this.ray)
			.with(signedInAs(this.dana))
			.exchange();
	}

}
