package org.throughline.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careteam.About;
import org.throughline.careteam.Agreements;
import org.throughline.careteam.CareTeamService;
import org.throughline.careteam.ContactCards;
import org.throughline.careteam.NewCardLine;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Every version says who changed what and why: what somebody agreed to changes for a
 * reason, which is one press away.
 */
@ClinicTest
class WhyItChangedTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private CarePlanService service;

	@Autowired
	private CarePlans plans;

	@Autowired
	private TeachBacks teachBacks;

	@Autowired
	private Agreements agreements;

	@Autowired
	private CareTeamService team;

	@Autowired
	private ContactCards cards;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private UUID ray;

	@BeforeEach
	void aPlan() {
		this.dana = this.people.millbrook().dana();
		this.ray = this.patients.inOurCare(this.dana, PatientsForTests.ray());
		this.service.heard(this.dana, this.ray, new NewWords("I want to sleep", null, null, "Exam room", null), NOW);
		this.team.join(this.dana, this.ray, this.dana.staffId(), "one call a week", LocalDate.of(2025, 12, 1), NOW);
	}

	@Test
	void needsNoReasonWhileNobodyAgreed() {
		change(1, "Sleep", false, null);
		change(2, "Sleep through", false, null);
		assertThat(why(3)).isNull();
	}

	@Test
	void isAskedWhereThePatientAgreed() {
		change(1, "Sleep", true, null);
		refused(2);
		change(2, "Sleep through", false, "He works nights");
		assertThat(why(3)).isEqualTo("He works nights");
	}

	@Test
	void isAskedWhereThePatientSaidItBack() {
		change(1, "Sleep", false, null);
		said(TeachBackResult.NOT_YET);
		change(2, "Sleep well", false, null);
		said(TeachBackResult.DONE);
		refused(3);
	}

	@Test
	void isAskedWhereAClinicianAgreed() {
		change(1, "Sleep", false, null);
		this.agreements.agree(this.dana, this.ray, About.PLAN, 2, NOW);
		refused(2);
	}

	@Test
	void isAskedForACardThatSomebodyAgreedTo() {
		this.cards.write(this.dana, this.ray, List.of(line("Pills")), 0, null, NOW);
		this.cards.write(this.dana, this.ray, List.of(line("Pills and refills")), 1, null, NOW);
		this.agreements.agree(this.dana, this.ray, About.CARD, 2, NOW);
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.cards.write(this.dana, this.ray, List.of(line("Pills")), 2, null, NOW))
			.withMessageContaining("Press why");
		assertThat(this.mvc.get().uri("/patients/{id}/contact-card", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Needed: somebody said yes", "A number or the hours changed");
		assertThat(this.mvc.post()
			.uri("/patients/{id}/contact-card", this.ray)
			.param("version", "2")
			.param("rows[0].forWhat", "Pills")
			.param("rows[0].whom", "line:988")
			.param("rows[0].number", "988")
			.param("usual", "WORDS")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/patients/{id}/contact-card/versions", this.ray).with(signedInAs(this.dana)))
			.bodyText()
			.contains("Plainer words");
	}

	@Test
	void isOnePressAway() {
		change(1, "Sleep", true, null);
		assertThat(this.mvc.get().uri("/patients/{id}/plan", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Needed: somebody said yes", "Asked for by the patient");
		assertThat(sent("", "")).hasStatus(422)
			.bodyText()
			.contains("Press why it changes, or write it", "Sleep through")
			.as("without scripts nothing leads down to the field")
			.containsSubsequence("<noscript", "Not saved.", "href=\"#why\"", "</noscript>", "Sleep through");
		assertThat(sent("ASKED", "")).hasStatus3xxRedirection();
		assertThat(why(3)).isEqualTo("Asked for by the patient");
		assertThat(this.mvc.get().uri("/patients/{id}/plan/versions", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Asked for by the patient");
	}

	@Test
	void isSaidByWhatWasDoneWhereThatSaysIt() {
		change(1, "Sleep", true, null);
		UUID words = this.service.heard(this.dana, this.ray, new NewWords("My feet", null, null, "By phone", null),
				NOW);
		this.service.noLongerSo(this.dana, this.ray, words, null, NOW);
		assertThat(why(3)).isEqualTo("The patient said more");
		assertThat(why(4)).isEqualTo("What was said is no longer so");
	}

	private MvcTestResult sent(String usual, String why) {
		PlanView plan = plan();
		return this.mvc.post()
			.uri("/patients/{id}/plan", this.ray)
			.param("version", "2")
			.param("goals[0].id", plan.goals().get(0).id().toString())
			.param("goals[0].title", "Sleep through")
			.param("usual", usual)
			.param("why", why)
			.with(signedInAs(this.dana))
			.exchange();
	}

	private void refused(int seen) {
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> change(seen, "Sleep through", false, null))
			.withMessageContaining("Press why it changes");
	}

	private void said(TeachBackResult result) {
		this.teachBacks.heard(this.dana,
				new TeachBackToKeep(this.ray, plan().version(), result, "I sleep", SecondQuestion.WHOM, "Dana"), NOW);
	}

	private void change(int seen, String goal, boolean agreed, @Nullable String why) {
		this.service.change(this.dana, this.ray,
				new PlanEdit(seen, List.of(new PlanEdit.Goal(null, goal)), List.of(), null, agreed, why), NOW);
	}

	private @Nullable String why(int version) {
		return this.plans.version(plan(), version).why();
	}

	private PlanView plan() {
		return this.plans.ofPatient(this.dana, this.ray, NOW).orElseThrow();
	}

	private static NewCardLine line(String forWhat) {
		return new NewCardLine(forWhat, null, null, null, "988", "988", null);
	}

}
