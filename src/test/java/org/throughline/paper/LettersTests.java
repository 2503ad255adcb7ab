package org.throughline.paper;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.careplan.PlanEdit;
import org.throughline.careplan.SecondQuestion;
import org.throughline.careplan.TeachBackResult;
import org.throughline.careplan.TeachBackToKeep;
import org.throughline.careplan.TeachBacks;
import org.throughline.careteam.CareTeamService;
import org.throughline.careteam.CareTeamsForTests;
import org.throughline.careteam.ContactCards;
import org.throughline.careteam.LeavesToKeep;
import org.throughline.careteam.MayLeaves;
import org.throughline.careteam.NewCardLine;
import org.throughline.careteam.SendingWay;
import org.throughline.careteam.Topic;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.progress.Easier;
import org.throughline.progress.EasierToKeep;
import org.throughline.safetyplan.SafetyPart;
import org.throughline.safetyplan.SafetyPlanText;
import org.throughline.safetyplan.SafetyPlans;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;
import org.throughline.visit.BookVisit;
import org.throughline.visit.VisitService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class LettersTests {

	private static final Instant NOW = TestClock.START;

	private static final LocalDate TODAY = LocalDate.of(2025, 12, 2);

	@Autowired
	private TeachBacks teachBacks;

	@Autowired
	private Letters letters;

	@Autowired
	private MayLeaves leaves;

	@Autowired
	private CareTeamService teams;

	@Autowired
	private ContactCards cards;

	@Autowired
	private CarePlanService plans;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private SafetyPlans safetyPlans;

	@Autowired
	private CareTeamsForTests careTeams;

	@Autowired
	private TestStaff people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Pages pages;

	@Autowired
	private DoseWords doses;

	@Autowired
	private VisitService visits;

	@Autowired
	private Easier easier;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private Actor luis;

	private UUID ray;

	private UUID member;

	@BeforeEach
	void aPlanWithSomebodyElsewhereOnTheTeam() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.luis = clinic.luis();
		this.ray = clinic.ray();
		this.member = this.teams.joinFromOutside(this.dana, this.ray, this.careTeams.halloran(this.dana), "his heart",
				TODAY, NOW);
		this.plans.heard(this.dana, this.ray, new NewWords("I want to sleep", null, null, "Exam room", null), NOW);
		UUID call = step("Call the county", StepKind.CALL);
		UUID pills = step("Ask about the sertraline", StepKind.MEDICATION);
		UUID nights = step("Look at the nights", StepKind.SAFETY);
		this.plans.change(this.dana, this.ray, new PlanEdit(1,
				List.of(new PlanEdit.Goal(null, "Sleep through the night")),
				List.of(call, pills, nights).stream().map((id) -> new PlanEdit.Step(id, 1, null, null, null)).toList(),
				null, false, null), NOW);
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("At night", null, null, null, "988", "988", "any hour")), 0, null, NOW);
		this.safetyPlans.write(this.dana, this.ray,
				new SafetyPlanText(Map.of(SafetyPart.WARNING_SIGNS, "My hands go numb"), false), 0, NOW);
	}

	@Test
	void holdNothingUntilThePatientSaidWhatMayLeaveAndByWhatWay() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> letter());
		assertThat(teamPage()).contains("Nothing may leave yet: ask him first.").doesNotContain("/letter");
		assertThat(send("topics", "THE_PLAN")).hasStatus(422)
			.bodyText()
			.contains("By what way may it leave?", "value=\"THE_PLAN\" checked");
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.leaves.said(this.dana, this.ray,
				this.member, new LeavesToKeep(EnumSet.of(Topic.THE_PLAN), SendingWay.FAX, TODAY.plusDays(1), 0), NOW));
		assertThat(send("topics", "THE_PLAN", "way", "FAX")).hasStatus3xxRedirection();
		assertThat(teamPage()).contains("May leave: the plan, by fax.", "Asked Dec 2 by Dana W.", "/letter");
		assertThat(letter()).contains("What may leave: the plan, by fax. Asked Dec 2, 2025 by Dana Whitcomb.");
	}

	@Test
	void askForTheYesOfSomebodyElsewhereByNameAndWay() {
		may(SendingWay.FAX, Topic.THE_PLAN);
		assertThat(letter()).contains("To: Dr. Ines Halloran, cardiologist at Lakeside Heart, fax (320) 555-0141",
				"born Apr 9, 1981", "tell us whether you agree", "Until then our plan says that your yes is missing.",
				"THE PLAN, VERSION 2", "“I want to sleep”", "1. Sleep through the night",
				"- Call the county (Dana Whitcomb)", "WHOM THEY CALL, VERSION 1", "1. At night: 988, any hour",
				"Dana Whitcomb, Millbrook Family Clinic");
		may(SendingWay.PHONE, Topic.THE_PLAN);
		assertThat(letter()).contains("phone (320) 555-0140").doesNotContain("fax (");
	}

	@Test
	void sayThatAPlanIsNotFinishedUntilItWasSaidBack() {
		may(SendingWay.FAX, Topic.THE_PLAN);
		assertThat(letter()).contains("Not finished: Ray Mercado has not said it back as it stands now.");
		this.teachBacks.heard(this.dana,
				new TeachBackToKeep(this.ray, 2, TeachBackResult.DONE, "I sleep at ten", SecondQuestion.WHOM, "Dana"),
				NOW);
		assertThat(letter()).doesNotContain("Not finished");
	}

	@Test
	void holdWhatMayLeaveAndNothingElse() {
		may(SendingWay.FAX, Topic.THE_PLAN);
		assertThat(letter()).doesNotContain("sertraline", "nights", "hands go numb", "VISITS", "EASIER");
		may(SendingWay.FAX, Topic.APPOINTMENTS, Topic.HOW_IT_GOES);
		assertThat(letter()).contains("VISITS TO COME", "WHAT GOT EASIER")
			.doesNotContain("I want to sleep", "Sleep through", "988", "sertraline", "hands go numb");
		may(SendingWay.FAX, Topic.MEDICATION);
		assertThat(letter()).contains("- Ask about the sertraline").doesNotContain("Call the county", "hands go numb");
		may(SendingWay.FAX, Topic.THE_PLAN, Topic.SAFETY_PLAN);
		assertThat(letter()).contains("Look at the nights", "How it starts: My hands go numb")
			.doesNotContain("sertraline");
	}

	@Test
	void holdNoLineWithADoseThatNobodyConfirmedThatDay() {
		may(SendingWay.FAX, Topic.THE_PLAN, Topic.MEDICATION, Topic.APPOINTMENTS, Topic.SAFETY_PLAN, Topic.HOW_IT_GOES);
		UUID raise = step("Raise sertraline to 100 mg", StepKind.MEDICATION);
		this.plans.heard(this.dana, this.ray, new NewWords("50 mg make me dizzy", null, null, "Exam room", null), NOW);
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("Dizzy after 50 mg", null, null, null, "988", "988", null),
						new NewCardLine("At night", null, null, null, "988", "988", null)),
				1, null, NOW);
		this.safetyPlans.write(this.dana, this.ray,
				new SafetyPlanText(Map.of(SafetyPart.ON_MY_OWN, "Cold water\nOne hydroxyzine, 25 mg"), false), 1, NOW);
		UUID visit = this.visits.book(this.dana, new BookVisit(this.ray, NOW.plus(Duration.ofDays(7)), 20,
				this.dana.staffId(), null, "Go down to 25 mg"), NOW);
		this.easier.asked(this.dana, EasierToKeep.atVisit(this.ray, visit, "Sleeping, since the 75 mg", false), NOW);
		assertThat(letter()).contains("At night: 988", "Cold water", "Left out: what names a dose")
			.doesNotContain(" mg");
		Actor nurse = this.people.person("Teresa", "Vang", Discipline.NURSE, this.dana.clinicId());
		this.doses.confirm(nurse, this.ray, raise, "Raise sertraline to 100 mg", NOW);
		for (String words : List.of("50 mg make me dizzy", "Dizzy after 50 mg", "One hydroxyzine, 25 mg",
				"Go down to 25 mg", "Sleeping, since the 75 mg")) {
			this.doses.confirmWords(nurse, this.ray, words, NOW);
		}
		assertThat(letter())
			.contains("Raise sertraline to 100 mg", "“50 mg make me dizzy”", "Dizzy after 50 mg: 988",
					"One hydroxyzine, 25 mg", "Go down to 25 mg", "“Sleeping, since the 75 mg”")
			.doesNotContain("Left out");
		assertThat(this.letters.write(this.dana, this.ray, this.member, NOW.plus(Duration.ofDays(1))).text())
			.as("on another day")
			.doesNotContain(" mg");
	}

	@Test
	void areWhereADoseInThemIsConfirmed() {
		may(SendingWay.FAX, Topic.THE_PLAN);
		this.plans.heard(this.dana, this.ray, new NewWords("50 mg make me dizzy", null, null, "Exam room", null), NOW);
		Actor nurse = this.people.person("Teresa", "Vang", Discipline.NURSE, this.dana.clinicId());
		String path = "/patients/" + this.ray + "/care-team/" + this.member + "/letter";
		assertThat(body(nurse, path)).contains("Doses to confirm today", "50 mg make me dizzy", "I checked this dose");
		assertThat(body(this.dana, path)).contains("Doses to confirm today").doesNotContain("I checked this dose");
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan/doses", this.ray)
			.param("line", "50 mg make me dizzy")
			.param("on", "letter")
			.param("whose", this.member.toString())
			.with(signedInAs(nurse))).hasStatus3xxRedirection().hasHeader("Location", path);
		assertThat(body(this.dana, path)).contains("50 mg make me dizzy").doesNotContain("Doses to confirm today");
	}

	@Test
	void keepWhatWasSaidBeforeAndHoldNothingOnceItIsTakenBack() {
		may(SendingWay.FAX, Topic.THE_PLAN);
		this.leaves.said(this.dana, this.ray, this.member, new LeavesToKeep(Set.of(), null, TODAY, 1),
				NOW.plus(Duration.ofMinutes(1)));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> letter());
		assertThat(this.jdbc.sql("select count(*) from may_leave where patient_id = ? and taken_back_at is not null")
			.param(this.ray)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void holdThePatientsWordsAndNobodyElses() {
		this.plans.heard(this.dana, this.ray,
				new NewWords("He is not fine", null, null, "By phone", "Elena Mercado, sister", null), NOW);
		may(SendingWay.FAX, Topic.THE_PLAN);
		assertThat(letter()).contains("“I want to sleep”").doesNotContain("He is not fine");
	}

	@Test
	void promiseNothingThatNobodySaidYesTo() {
		may(SendingWay.FAX, Topic.THE_PLAN);
		UUID rides = this.followUps.create(this.dana, NewStep.of(this.ray, "Ask about rides", StepKind.RIDE,
				Owner.staff(this.luis.staffId()), NOW.plus(Duration.ofDays(1))), NOW);
		this.plans.change(this.dana, this.ray,
				new PlanEdit(2, List.of(new PlanEdit.Goal(null, "Sleep through the night")),
						List.of(new PlanEdit.Step(rides, 1, null, null, null)), null, false, "Rides first"),
				NOW);
		assertThat(letter()).contains("Ask about rides (%s, asked, has not said yes)".formatted(this.luis.name()));
		this.followUps.accept(this.luis, rides, NOW);
		assertThat(letter()).contains("Ask about rides (%s)".formatted(this.luis.name()));
	}

	@Test
	void askForNoYesToAPlanThatMayNotLeave() {
		may(SendingWay.FAX, Topic.APPOINTMENTS);
		assertThat(letter()).contains("This is what may leave to you.")
			.doesNotContain("whether you agree", "your yes is missing");
		assertThat(teamPage()).contains("Letter with what may leave").doesNotContain("asks for their yes");
	}

	@Test
	void areNotGivenBackByAPageThatWasOpenedBeforeItWasTakenBack() {
		may(SendingWay.FAX, Topic.THE_PLAN);
		this.leaves.said(this.dana, this.ray, this.member, new LeavesToKeep(Set.of(), null, TODAY, 1),
				NOW.plus(Duration.ofMinutes(1)));
		assertThat(send("topics", "THE_PLAN", "way", "FAX", "seen", "1")).hasStatus(409)
			.bodyText()
			.contains("Dana Whitcomb wrote down another answer since", "Nothing may leave yet",
					"name=\"seen\" value=\"2\"", "value=\"FAX\" checked");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> letter());
		assertThat(send("topics", "THE_PLAN", "way", "FAX", "seen", "2")).hasStatus3xxRedirection();
	}

	@Test
	void areReadAndSentByClinicalPeopleOfTheClinicAlone() {
		may(SendingWay.FAX, Topic.THE_PLAN);
		String path = "/patients/" + this.ray + "/care-team/" + this.member + "/letter";
		assertThat(body(this.dana, path)).contains("Letter to Dr. Ines Halloran", "As text alone", "data-copy");
		assertThat(body(this.dana, path + "/text")).startsWith("Millbrook Family Clinic").doesNotContain("<");
		for (Actor other : List.of(
				this.people.person("Kayla", "Stone", Discipline.MEDICAL_ASSISTANT, this.dana.clinicId()),
				this.people.person("Bev", "Hostetler", Discipline.FRONT_DESK, this.dana.clinicId()),
				this.people.stranger())) {
			assertThat(this.mvc.get().uri(path).with(signedInAs(other))).hasStatus(404);
			assertThat(this.mvc.get().uri(path + "/text").with(signedInAs(other))).hasStatus(404);
		}
		assertThat(this.jdbc.sql("select count(*) from trail where patient_id = ? and detail ->> 'page' like 'letter%'")
			.param(this.ray)
			.query(Integer.class)
			.single()).as("every reading leaves a line").isEqualTo(2);
	}

	private UUID step(String title, StepKind kind) {
		Actor who = (kind == StepKind.MEDICATION)
				? this.people.person("Teresa", "Vang", Discipline.NURSE, this.dana.clinicId()) : this.dana;
		return this.followUps.create(who,
				NewStep.of(this.ray, title, kind, Owner.staff(who.staffId()), NOW.plus(Duration.ofDays(1))), NOW);
	}

	private void may(SendingWay way, Topic... topics) {
		int seen = this.jdbc.sql("select count(*) + count(taken_back_at) from may_leave where patient_id = ?")
			.param(this.ray)
			.query(Integer.class)
			.single();
		this.leaves.said(this.dana, this.ray, this.member, new LeavesToKeep(Set.of(topics), way, TODAY, seen), NOW);
	}

	private String letter() {
		return this.letters.write(this.dana, this.ray, this.member, NOW).text();
	}

	private MvcTestResult send(String... fields) {
		MockMvcTester.MockMvcRequestBuilder sent = this.mvc.post()
			.uri("/patients/{id}/care-team/{member}/may-leave", this.ray, this.member)
			.with(signedInAs(this.dana));
		for (int i = 0; i < fields.length; i += 2) {
			sent.param(fields[i], fields[i + 1]);
		}
		return sent.exchange();
	}

	private String teamPage() {
		return body(this.dana, "/patients/" + this.ray + "/care-team");
	}

	private String body(Actor viewer, String path) {
		return this.pages.read(viewer, path);
	}

}
