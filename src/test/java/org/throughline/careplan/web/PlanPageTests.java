package org.throughline.careplan.web;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.CarePlans;
import org.throughline.careplan.GoalView;
import org.throughline.careplan.NewWords;
import org.throughline.careplan.PlanEdit;
import org.throughline.careplan.PlanView;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.careplan.Quotation;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.security.SignedInAs.signedInAs;
import static org.throughline.testing.InOrder.inOrder;

@ClinicTest
class PlanPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CarePlanService service;

	@Autowired
	private CarePlans plans;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private Pages pages;

	private TestClinic clinic;

	private Actor dana;

	private Actor luis;

	private UUID ray;

	@BeforeEach
	void beginAPlan() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
		this.luis = this.people.person("Luis", "Arce", Discipline.NURSE, this.clinic.id());
		this.ray = this.clinic.ray();
		this.service.heard(this.dana, this.ray,
				new NewWords("I want to stop feeling like the floor drops", null, null, "Exam room", null),
				TestClock.START);
	}

	@Test
	void showsBothVersionsWhenTwoWriteAtOnceAndLosesNothing() {
		assertThat(save(this.dana, "1", "Finish one grocery trip")).hasStatus3xxRedirection();

		assertThat(save(this.luis, "1", "Sleep through the night")).hasStatus(409)
			.bodyText()
			.contains("Both versions are here", "Dana W. changed the plan", "Saved now", "Yours, below",
					"Finish one grocery trip", "value=\"Sleep through the night\"", "name=\"version\" value=\"2\"");
		assertThat(goal()).isEqualTo("Finish one grocery trip");
		assertThat(save(this.luis, "2", "Sleep through the night")).hasStatus3xxRedirection();
		assertThat(goal()).isEqualTo("Sleep through the night");
	}

	@Test
	void picksUpWhatWasTypedBeforeTheSignOut() {
		assertThat(this.mvc.post()
			.uri("/drafts/plan:" + this.ray)
			.param("version", "1")
			.param("goals[0].title", "Sit in the ca")
			.with(signedInAs(this.dana))).hasStatus(204);

		assertThat(this.mvc.get().uri("/patients/{id}/plan", this.ray).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("You started this", "value=\"Sit in the ca\"", "data-draft=\"plan:" + this.ray);
		assertThat(this.mvc.get().uri("/patients/{id}/plan", this.ray).with(signedInAs(this.luis))).bodyText()
			.doesNotContain("Sit in the ca");
		save(this.dana, "1", "Sit in the car");
		assertThat(this.mvc.get().uri("/patients/{id}/plan", this.ray).with(signedInAs(this.dana))).bodyText()
			.doesNotContain("You started this");
	}

	@Test
	void savesAFormOnceHoweverOftenItIsSent() {
		String key = UUID.randomUUID().toString();
		for (int n = 0; n < 2; n++) {
			assertThat(this.mvc.post()
				.uri("/patients/{id}/plan/words", this.ray)
				.param("words", "And I want to walk")
				.param("heardIn", "By phone")
				.param("formKey", key)
				.with(signedInAs(this.dana))).hasStatus3xxRedirection();
		}
		assertThat(plan().said()).hasSize(2);
	}

	@Test
	void callsNobodyElsesWhatItsWriterSavedAlready() {
		String key = UUID.randomUUID().toString();
		assertThat(sentAs(key, "Walk to the lake")).hasStatus3xxRedirection();

		assertThat(sentAs(key, "Sleep at night")).hasStatus(409)
			.bodyText()
			.contains("You have saved this already.", "Saved now", "Walk to the lake", "Sleep at night")
			.doesNotContainIgnoringCase("theirs")
			.doesNotContain(key);
	}

	private MvcTestResult sentAs(String key, String goal) {
		return this.mvc.perform(post("/patients/{id}/plan", this.ray).param("version", "1")
			.param("goals[0].title", goal)
			.param("formKey", key)
			.with(signedInAs(this.dana)));
	}

	@Test
	void keepsWhatWasTypedBesideTheReason() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan/words", this.ray)
			.param("words", "And I want to walk")
			.param("saidOn", "2030-01-01")
			.param("heardIn", "By phone")
			.with(signedInAs(this.dana))).hasStatus(422)
			.bodyText()
			.contains("That day is still to come.", "And I want to walk");
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan/steps", this.ray)
			.param("what", "Breathe to four")
			.with(signedInAs(this.dana))).hasStatus(422).bodyText().contains("Choose the goal it serves.");
	}

	@Test
	void refusesWordsOfADayBeforeThePatientWasBorn() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan/words", this.ray)
			.param("words", "And I want to walk")
			.param("saidOn", "0025-11-30")
			.param("heardIn", "By phone")
			.with(signedInAs(this.dana))).hasStatus(422)
			.bodyText()
			.contains("That day is before Ray Mercado was born.", "And I want to walk");
		assertThat(plan().said()).hasSize(1);
	}

	@Test
	void writesNoPeriodOfItsOwnAfterANameThatEndsWithOne() {
		UUID call = this.followUps.create(this.dana,
				new NewStep(this.ray, "Call the pharmacy", StepKind.CALL, Owner.staff(this.dana.staffId()),
						TestClock.START.plusSeconds(3600), "the pills are there", null, false, false, null, null),
				TestClock.START);
		assertThat(this.mvc.get().uri("/patients/{id}/plan", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Dana W. Follows from the plan.",
					">Dana W.</span><span class=\"meta\"> Done: the pills are there");
		assertThat(typed(call).param("first", call.toString()).with(signedInAs(this.dana))).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/patients/{id}/plan", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Dana W. Chosen by the team.")
			.doesNotContain("W..");
	}

	@Test
	void movesAGoalUpOrDownWithoutRetypingAndSavesNothingByIt() {
		UUID step = this.followUps.create(this.dana, NewStep.of(this.ray, "Call the pharmacy", StepKind.CALL,
				Owner.staff(this.dana.staffId()), TestClock.START.plusSeconds(3600)), TestClock.START);
		assertThat(typed(step).param("move", "2:up").with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.satisfies(inOrder("name=\"goals[0].title\"", "value=\"Sleep at ni\"", "name=\"goals[1].title\"",
					"value=\"Walk to the lake\""))
			.containsPattern("<option value=\"1\" selected=\"selected\">Goal 1")
			.contains("value=\"Because he asked\"", "Move up: goal 3", "Move down: goal 1")
			.doesNotContain("Move up: goal 1", "Move down: goal 3");
		assertThat(plan().goals()).as("nothing is saved by it").isEmpty();
		assertThat(typed(step).param("move", "1:up").with(signedInAs(this.dana))).as("there is no such place")
			.hasStatus3xxRedirection();
	}

	@Test
	void keepsGoalsInTheOrderInWhichTheyWereSavedLast() {
		save(this.dana, "1", "Walk to the lake");
		UUID walk = plan().goals().get(0).id();
		assertThat(this.mvc.perform(post("/patients/{id}/plan", this.ray).param("version", "2")
			.param("goals[0].title", "Sleep at night")
			.param("goals[1].id", walk.toString())
			.param("goals[1].title", "Walk to the lake")
			.with(signedInAs(this.dana)))).hasStatus3xxRedirection();
		UUID sleep = plan().goals().get(0).id();
		assertThat(this.mvc.perform(post("/patients/{id}/plan", this.ray).param("version", "3")
			.param("goals[0].id", walk.toString())
			.param("goals[0].title", "Walk to the lake")
			.param("goals[1].id", sleep.toString())
			.param("goals[1].title", "Sleep at night")
			.with(signedInAs(this.dana)))).hasStatus3xxRedirection();
		assertThat(plan().goals()).extracting(GoalView::id).containsExactly(walk, sleep);
		assertThat(plan().version()).as("it reads otherwise now").isEqualTo(4);
	}

	private MockMvcTester.MockMvcRequestBuilder typed(UUID step) {
		return this.mvc.post()
			.uri("/patients/{id}/plan", this.ray)
			.param("version", "1")
			.param("goals[0].title", "Walk to the lake")
			.param("goals[1].title", "Sleep at ni")
			.param("steps[0].id", step.toString())
			.param("steps[0].goal", "2")
			.param("why", "Because he asked");
	}

	@Test
	void saysWhyWhatComesFirstOrAStepCannotBeSaved() {
		UUID call = call("Call Harlan");
		UUID breath = breath();
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan", this.ray)
			.param("version", "1")
			.param("goals[0].title", "Finish one grocery trip")
			.param("first", call.toString())
			.with(signedInAs(this.dana))).hasStatus(422)
			.bodyText()
			.contains("What comes first serves a goal. Choose the goal of that step too.");
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan", this.ray)
			.param("version", "1")
			.param("goals[0].title", "Finish one grocery trip")
			.param("steps[0].id", breath.toString())
			.param("steps[0].goal", "1")
			.with(signedInAs(this.dana))).hasStatus(422)
			.bodyText()
			.contains("Say how “Breathe to four” is tracked, and whether they are willing.");
	}

	@Test
	void tellsOfAMissingReasonTogetherWithAllElseThatIsWrong() {
		UUID call = call("Call Harlan");
		UUID breath = breath();
		assertThat(this.mvc.perform(post("/patients/{id}/plan", this.ray).param("version", "1")
			.param("goals[0].title", "Finish one grocery trip")
			.param("agreed", "true")
			.with(signedInAs(this.dana)))).hasStatus3xxRedirection();

		assertThat(this.mvc.perform(post("/patients/{id}/plan", this.ray).param("version", "2")
			.param("goals[0].title", "Finish one grocery trip")
			.param("steps[0].id", breath.toString())
			.param("steps[0].goal", "1")
			.param("first", call.toString())
			.with(signedInAs(this.dana)))).hasStatus(422)
			.bodyText()
			.contains("Say how “Breathe to four” is tracked", "What comes first serves a goal.",
					"Somebody agreed to this plan, or said it back.");
	}

	@Test
	void losesNoWordsForAStepThatServesNoGoal() {
		UUID call = call("Call Harlan");
		assertThat(steps("1", call, "", "Ring the pharmacy")).hasStatus(422)
			.bodyText()
			.contains("What you wrote for “Call Harlan” has no place without a goal.", "value=\"Ring the pharmacy\"");
		assertThat(plan().version()).isEqualTo(1);
		assertThat(steps("1", call, "3", "Ring the pharmacy")).as("the goal in its place was let go")
			.hasStatus(422)
			.bodyText()
			.contains("has no place without a goal", "value=\"Ring the pharmacy\"");
		assertThat(steps("1", call, "1", "Ring the pharmacy")).hasStatus3xxRedirection();
		assertThat(steps("2", call, "", "Ring the pharmacy")).as("let go with the words that its versions keep")
			.hasStatus3xxRedirection();
		assertThat(plan().goals().get(0).steps()).isEmpty();
	}

	private MvcTestResult steps(String version, UUID step, String goal, String usable) {
		return this.mvc.perform(post("/patients/{id}/plan", this.ray).param("version", version)
			.param("goals[0].title", "Finish one grocery trip")
			.param("steps[0].id", step.toString())
			.param("steps[0].goal", goal)
			.param("steps[0].usable", usable)
			.with(signedInAs(this.dana)));
	}

	@Test
	void asksAtOnceForAllThatIsMissingInWhatTheyWillTry() {
		assertThat(this.mvc
			.perform(post("/patients/{id}/plan/steps", this.ray).param("rhythm", "WEEKLY").with(signedInAs(this.dana))))
			.hasStatus(422)
			.bodyText()
			.contains("Choose the goal it serves.", "Say what they will try.", "Say how many times a week.",
					"Say what done looks like", "Choose how it shows", "Ask whether they are willing",
					"Choose the day on which somebody looks.");
	}

	@Test
	void letsTheCareGroupReadThePatientsPageAndNothingMore() {
		save(this.dana, "1", "Finish one grocery trip");
		Actor kayla = this.clinic.kayla();
		Actor bev = this.clinic.bev();

		assertThat(this.mvc.get().uri("/patients/{id}/plan", this.ray).with(signedInAs(kayla))).hasStatusOk()
			.bodyText()
			.contains("the floor drops", "Finish one grocery trip")
			.doesNotContain("Save the plan");
		assertThat(save(kayla, "2", "Mine")).hasStatus(404);
		assertThat(this.mvc.get().uri("/patients/{id}/plan", this.ray).with(signedInAs(bev))).hasStatus(404);
		assertThat(this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(bev))).hasStatusOk()
			.bodyText()
			.doesNotContain("the floor drops", "Finish one grocery trip");
	}

	@Test
	void setsThePatientsWordsInTheirOwnTypefaceWhereverThePlanStands() {
		for (String page : List.of("/patients/{id}", "/patients/{id}/plan", "/patients/{id}/plan/paper",
				"/patients/{id}/plan/versions/1")) {
			assertThat(this.mvc.get().uri(page, this.ray).with(signedInAs(this.dana))).as(page)
				.bodyText()
				.containsPattern("class=\"voice[^\"]*\"[^>]*>I want to stop feeling like the floor drops");
		}
		assertThat(this.mvc.get().uri("/patients/{id}/plan", this.ray).with(signedInAs(this.dana))).bodyText()
			.as("dated, who heard it, and where")
			.containsPattern("Dec 2[^<]*Dana Whitcomb[^<]*(?i:exam room)");
	}

	@Test
	void hidesNeitherTheClinicalLineNorTheOneToUse() {
		UUID step = this.followUps.create(this.dana, NewStep.of(this.ray, "Titrate the evening medicine",
				StepKind.OTHER, Owner.staff(this.dana.staffId()), TestClock.START.plusSeconds(86_400)),
				TestClock.START);
		this.service.change(this.dana, this.ray, new PlanEdit(1, List.of(new PlanEdit.Goal(null, "Sleep")),
				List.of(new PlanEdit.Step(step, 1, "We find what lets you sleep", null, null)), null, false, null),
				TestClock.START);
		for (String page : List.of("/patients/{id}", "/patients/{id}/plan")) {
			assertThat(this.mvc.get().uri(page, this.ray).with(signedInAs(this.dana))).as(page)
				.bodyText()
				.contains("Titrate the evening medicine", "We find what lets you sleep");
		}
	}

	@Test
	void invitesToBeginWithTheirWords() {
		UUID other = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		assertThat(this.mvc.get().uri("/patients/{id}", other).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("There is no plan yet.", "own words");
		assertThat(this.mvc.get().uri("/patients/{id}/plan", other).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Start the plan with this");
	}

	@Test
	void comparesTwoVersionsInWordsNotInData() {
		save(this.dana, "1", "Finish one grocery trip");
		assertThat(this.mvc.get().uri("/patients/{id}/plan/versions?from=1&to=2", this.ray).with(signedInAs(this.luis)))
			.hasStatusOk()
			.bodyText()
			.contains("Version 1", "Version 2", "Goal 1", "Not there", "Finish one grocery trip", "Because he asked")
			.doesNotContain("&quot;title&quot;", "doneLooksLike");
		assertThat(
				this.mvc.get().uri("/patients/{id}/plan/versions/{version}", this.ray, 9).with(signedInAs(this.luis)))
			.hasStatus(404);
	}

	@Test
	void comparesNothingWithAVersionThatNeverWas() {
		assertThat(
				this.mvc.get().uri("/patients/{id}/plan/versions?from=1&to=99", this.ray).with(signedInAs(this.luis)))
			.hasStatusOk()
			.bodyText()
			.contains("Version 1");
	}

	@Test
	void saysWhoSaidItWhereItWasNotThePatient() {
		say("He is not fine", "saidBy", "Elena Mercado, sister");
		say("He waves from the porch", "whoElse", "Gus, the neighbor");

		assertThat(this.plans.ofPatient(this.dana, this.ray, TestClock.START).orElseThrow().said())
			.extracting(Quotation::saidBy)
			.containsExactlyInAnyOrder(null, "Elena Mercado, sister", "Gus, the neighbor");
		assertThat(read("/patients/{id}")).contains("Different people said this.", "Elena Mercado, sister, Dec 2")
			.doesNotContain("He said more than one thing");
		assertThat(read("/patients/{id}/plan")).contains("Who said it?", "Said by Gus, the neighbor, Dec 2",
				"class=\"other-said\">He is not fine");
		assertThat(read("/patients/{id}/plan/versions/3")).contains("Said by Elena Mercado, sister",
				"More was said by Gus, the neighbor");
	}

	@Test
	void keepsThePatientsOwnWordsInSightHoweverMuchOthersSay() {
		for (int more = 1; more <= 30; more++) {
			say("He sleeps on the porch, night " + more, "saidBy", "Gus, the neighbor");
		}
		assertThat(this.plans.ofPatient(this.dana, this.ray, TestClock.START).orElseThrow().said())
			.anyMatch(Quotation::isTheirOwn);
	}

	private void say(String words, String... who) {
		assertThat(this.mvc.perform(post("/patients/{id}/plan/words", this.ray).param("words", words)
			.param("heardIn", "By phone")
			.param(who[0], who[1])
			.with(signedInAs(this.dana)))).hasStatus3xxRedirection();
	}

	private String read(String path) {
		return this.pages.read(this.dana, path, this.ray);
	}

	private UUID call(String title) {
		return this.followUps.create(this.dana, NewStep.of(this.ray, title, StepKind.CALL,
				Owner.staff(this.dana.staffId()), TestClock.START.plusSeconds(86_400)), TestClock.START);
	}

	private UUID breath() {
		return this.followUps.create(this.dana,
				new NewStep(this.ray, "Breathe to four", StepKind.OTHER,
						new Owner.Patient(new Owner.Checking(Rhythm.DAILY, null, this.dana.staffId())),
						TestClock.START.plusSeconds(86_400), "five marks", null, false, false, null, null),
				TestClock.START);
	}

	private MvcTestResult save(Actor actor, String version, String goal) {
		return this.mvc.perform(post("/patients/{id}/plan", this.ray).param("version", version)
			.param("goals[0].title", goal)
			.param("why", "Because he asked")
			.param("formKey", UUID.randomUUID().toString())
			.with(signedInAs(actor)));
	}

	private String goal() {
		return plan().goals().stream().map(GoalView::title).findFirst().orElseThrow();
	}

	private PlanView plan() {
		return this.plans.ofPatient(this.dana, this.ray, TestClock.START).orElseThrow();
	}

}
