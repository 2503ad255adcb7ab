package org.throughline.careplan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.GapKind;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepKind;
import org.throughline.patient.EnrollmentService;
import org.throughline.patient.PatientsForTests;
import org.throughline.responsibility.Responsibilities;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.HandingOver;
import org.throughline.staff.HeldWork;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * One plan in the patient's words: the rules of it, and that the database says them too.
 */
@ClinicTest
class CarePlanRulesTests {

	private static final Instant NOW = TestClock.START;

	private static final Instant DUE = NOW.plus(Duration.ofDays(1));

	@Autowired
	private CarePlanService service;

	@Autowired
	private CarePlans plans;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepEndings endings;

	@Autowired
	private Responsibilities responsibilities;

	@Autowired
	private ResponsibilityService keeping;

	@Autowired
	private EnrollmentService enrollments;

	@Autowired
	private Absences absences;

	@Autowired
	private StaffService staff;

	@Autowired
	private List<HeldWork> heldWork;

	@Autowired
	private Flags flags;

	@Autowired
	private Clinics clinics;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private TestClinic clinic;

	private Actor dana;

	private Actor luis;

	private UUID ray;

	@BeforeEach
	void openAClinic() {
		this.clinic = this.people.millbrook();
		this.dana = this.people.person("Dana", "Whitcomb", Discipline.CARE_COORDINATOR, this.clinic.id(),
				Duty.values());
		this.luis = this.people.person("Luis", "Arce", Discipline.NURSE, this.clinic.id());
		this.ray = this.patients.inOurCare(this.dana, PatientsForTests.ray());
	}

	@Test
	void beginsWithThePatientsWordsAndNothingElse() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> change(1, List.of("Sleep"), List.of(), null));
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> say(" "));

		say("I want to sleep");

		PlanView plan = plan();
		assertThat(plan.version()).isEqualTo(1);
		assertThat(plan.said()).singleElement().satisfies((said) -> {
			assertThat(said.words()).isEqualTo("I want to sleep");
			assertThat(said.heardBy().fullName()).isEqualTo("Dana Whitcomb");
			assertThat(said.heardIn()).isEqualTo("Exam room");
			assertThat(said.saidOn()).isEqualTo(LocalDate.of(2025, 12, 2));
		});
	}

	@Test
	void isOnlyForPatientsInOurCareAndWrittenByClinicalPeople() {
		UUID listed = this.patients.listed(this.dana, PatientsForTests.ray());
		Actor kayla = this.clinic.kayla();
		Actor bev = this.clinic.bev();
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.service.heard(this.dana, listed, words("I want to sleep"), NOW));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.service.heard(kayla, this.ray, words("I want to sleep"), NOW));

		say("I want to sleep");

		assertThat(this.plans.ofPatient(kayla, this.ray, NOW)).isPresent();
		assertThat(this.plans.ofPatient(bev, this.ray, NOW)).as("the desk").isEmpty();
	}

	@Test
	void neverEditsWhatWasSaidNotEvenInTheDatabase() {
		UUID words = say("I want to sleep");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update plan_words set words = 'Fine' where id = ?").param(words).update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from plan_words where id = ?").param(words).update());
	}

	@Test
	void putsRightWithNewWordsAndKeepsTheOldOnesAsNoLongerSo() {
		UUID wrong = say("I want to leap");
		this.service.heard(this.luis, this.ray, new NewWords("I want to sleep", null, null, "Exam room", wrong), NOW);

		assertThat(plan().said()).extracting(Quotation::words).containsExactly("I want to sleep");
		assertThat(plan().saidBefore()).singleElement().satisfies((said) -> {
			assertThat(said.words()).isEqualTo("I want to leap");
			assertThat(said.past()).isNotNull();
		});
	}

	@Test
	void showsStatementsThatDifferTogether() {
		say("I want to go back to work");
		this.service.heard(this.dana, this.ray,
				new NewWords("I never want to see that store again", null, this.luis.staffId(), "At the desk", null),
				NOW);

		assertThat(plan().said()).extracting(Quotation::words)
			.containsExactlyInAnyOrder("I want to go back to work", "I never want to see that store again");
	}

	@Test
	void sharesThreeGoalsAtMostInTheDatabaseToo() {
		say("I want to sleep");
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> change(1, List.of("Sleep", "Walk", "Eat", "Call"), List.of(), null));
		change(1, List.of("Sleep", "Walk", "Eat"), List.of(), null);

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> addGoal(4));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((tx) -> addGoal(3)));
		assertThat(plan().goals()).extracting(GoalView::title).containsExactly("Sleep", "Walk", "Eat");
	}

	@Test
	void letsAGoalGoAndKeepsItsStepsOpen() {
		say("I want to sleep");
		UUID step = ours("Call the store");
		change(1, List.of("Sleep", "Walk"), List.of(serving(step, 2)), null);
		GoalView sleep = plan().goals().get(0);
		this.service.change(this.dana, this.ray, new PlanEdit(2, List.of(new PlanEdit.Goal(sleep.id(), "Sleep")),
				List.of(), null, false, "Walks every day now"), NOW);

		assertThat(plan().goals()).singleElement().satisfies((goal) -> assertThat(goal.id()).isEqualTo(sleep.id()));
		assertThat(plan().alsoOpen()).extracting((also) -> also.step().id()).containsExactly(step);
	}

	@Test
	void keepsTheClinicalLineBesideTheOneToUse() {
		say("I want to sleep");
		UUID step = ours("Titrate sertraline to 100 mg");
		change(1, List.of("Sleep"), List.of(new PlanEdit.Step(step, 1, "We find the right dose", null, null)), null);

		assertThat(plan().goals().get(0).steps()).singleElement().satisfies((planned) -> {
			assertThat(planned.step().title()).isEqualTo("Titrate sertraline to 100 mg");
			assertThat(planned.usable()).isEqualTo("We find the right dose");
			assertThat(planned.line()).isEqualTo("We find the right dose");
		});
	}

	@Test
	void wantsToKnowHowAPatientsStepIsTrackedAndWhetherTheyAreWilling() {
		say("I want to sleep");
		UUID theirs = theirs("Breathe to four");
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> change(1, List.of("Sleep"), List.of(serving(theirs, 1)), null))
			.withMessageContaining("tracked");

		change(1, List.of("Sleep"), List.of(willing(theirs, 1, Willing.UNSURE)), null);

		PlanStep planned = plan().goals().get(0).steps().get(0);
		assertThat(planned.willing()).isEqualTo(Willing.UNSURE);
		assertThat(planned.tracked()).isEqualTo(Tracking.ONE_TO_TEN);
		assertThat(planned.step().doneLooksLike()).isEqualTo("Five marks");
	}

	@Test
	void hasNextStepsForItsSteps() {
		say("I want to sleep");
		UUID step = ours("Call the store");
		change(1, List.of("Sleep"), List.of(serving(step, 1)), null);
		assertThat(plan().goals().get(0).steps()).singleElement().satisfies((planned) -> {
			assertThat(planned.step().id()).isEqualTo(step);
			assertThat(planned.step().due()).isEqualTo(DUE);
		});
		this.endings.done(this.dana, step, null, null, NOW);
		assertThat(plan().goals().get(0).steps()).as("done where it is done").isEmpty();
		assertThatExceptionOfType(DataAccessException.class).as("of nothing else")
			.isThrownBy(() -> this.jdbc.sql("update goal_step set follow_up_id = ? where follow_up_id = ?")
				.params(UUID.randomUUID(), step)
				.update());
	}

	@Test
	void tracksAPatientsStepByADailyNoteANumberOrAPhoneCheck() {
		assertThat(Tracking.values()).extracting(Tracking::label)
			.containsExactly("a daily note", "1 to 10", "a phone check");
		say("I want to sleep");
		UUID theirs = theirs("Breathe to four");
		for (Tracking way : Tracking.values()) {
			change(plan().version(), List.of("Sleep by " + way.label()),
					List.of(new PlanEdit.Step(theirs, 1, null, way, Willing.WILLING)), null);
			assertThat(plan().goals().get(0).steps()).singleElement()
				.satisfies((planned) -> assertThat(planned.tracked()).isEqualTo(way));
		}
	}

	@Test
	void putsWhatThePatientWillTryUnderItsGoalAtOnce() {
		say("I want to sleep");
		change(1, List.of("Sleep"), List.of(), null);
		UUID step = this.service.willTry(this.dana, this.ray, tries("Walk to the corner"), NOW);

		assertThat(plan().goals().get(0).steps()).extracting((planned) -> planned.step().id()).containsExactly(step);
		assertThat(plan().version()).isEqualTo(3);
	}

	@Test
	void answersWhatToDoFirstWithExactlyOneStepByItsRule() {
		say("I want to sleep");
		UUID call = ours("Call the store");
		assertThat(first()).as("whatever is open").isEqualTo(call);
		UUID unwilling = theirs("Go to the store alone");
		UUID unsure = theirs("Sit in the car");
		UUID ready = theirs("Breathe to four");
		change(1, List.of("Sleep", "Shop"), List.of(serving(call, 1), willing(unwilling, 1, Willing.NOT_WILLING),
				willing(unsure, 1, Willing.UNSURE), willing(ready, 2, Willing.WILLING)), null);
		assertThat(first()).as("their own that they are most willing to try").isEqualTo(ready);
		this.endings.done(this.dana, ready, null, null, NOW);
		assertThat(first()).isEqualTo(unsure);
		this.endings.done(this.dana, unsure, null, null, NOW);
		assertThat(first()).as("not what they are not willing to try").isEqualTo(call);
		this.endings.done(this.dana, call, null, null, NOW);
		assertThat(first()).as("nothing else is open").isEqualTo(unwilling);
	}

	@Test
	void letsTheTeamsChoiceComeFirstWhileItIsOpenAndOnlyOne() {
		say("I want to sleep");
		UUID call = ours("Call the store");
		UUID ready = theirs("Breathe to four");
		change(1, List.of("Sleep"), List.of(serving(call, 1), willing(ready, 1, Willing.WILLING)), call);
		assertThat(first()).isEqualTo(call);
		assertThatExceptionOfType(DataAccessException.class).as("not a step of another plan")
			.isThrownBy(() -> this.jdbc.sql("update care_plan set first_step = ? where patient_id = ?")
				.params(UUID.randomUUID(), this.ray)
				.update());

		this.endings.done(this.dana, call, null, null, NOW);

		assertThat(first()).isEqualTo(ready);
	}

	@Test
	void growsItsVersionWithWhatThePatientReadsAndWithNothingElse() {
		say("I want to sleep");
		UUID step = ours("Call the store");
		change(1, List.of("Sleep"), List.of(serving(step, 1)), null);
		assertThat(plan().version()).isEqualTo(2);
		GoalView goal = plan().goals().get(0);
		PlanEdit same = new PlanEdit(2, List.of(new PlanEdit.Goal(goal.id(), "Sleep")), List.of(serving(step, 1)), null,
				true, null);
		this.service.change(this.dana, this.ray, same, NOW);
		assertThat(plan().version()).as("nothing reads differently").isEqualTo(2);
		assertThat(plan().isAgreed()).isTrue();
		this.endings.done(this.dana, step, null, null, NOW);
		assertThat(plan().version()).as("a step that is done").isEqualTo(2);
		say("And I want to walk");
		assertThat(plan().version()).isEqualTo(3);
		assertThat(plan().isAgreed()).as("they said yes to what it was").isFalse();
	}

	@Test
	void keepsEveryVersionReadableWithWhoChangedWhatAndWhy() {
		UUID words = say("I want to sleep");
		this.service.change(this.luis, this.ray,
				new PlanEdit(1, List.of(new PlanEdit.Goal(null, "Sleep")), List.of(), null, false, "He chose one"),
				NOW.plusSeconds(60));
		this.service.noLongerSo(this.dana, this.ray, words, "Sleeps through", NOW.plusSeconds(90));

		List<PlanVersion> versions = this.plans.versions(plan(), 1).shown();
		assertThat(versions).extracting(PlanVersion::number).containsExactly(3, 2, 1);
		assertThat(versions.get(1).by().fullName()).isEqualTo("Luis Arce");
		assertThat(versions.get(1).why()).isEqualTo("He chose one");
		assertThat(PlanDifference.between(versions.get(2).content(), versions.get(1).content()))
			.containsExactly(new PlanDifference("Goal 1", "", "Sleep", false));
		assertThat(PlanDifference.between(versions.get(1).content(), versions.get(0).content()))
			.containsExactly(new PlanDifference("What was said", "I want to sleep", "", true));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update plan_version set why = 'x' where version = 1").update());
	}

	@Test
	void laysAtNobodysDoorWhatTheStepsDidSinceTheVersionBefore() {
		say("I want to sleep");
		UUID step = ours("Call the store");
		change(1, List.of("Sleep"), List.of(serving(step, 1)), null);
		this.endings.done(this.dana, step, null, null, NOW);
		say("And I want to walk");

		List<PlanVersion> versions = this.plans.versions(plan(), 1).shown();
		assertThat(versions.get(0).changedFrom(versions.get(1)))
			.containsExactly(new PlanDifference("What was said", "", "And I want to walk", true));
		assertThat(versions.get(0).wentOnSince(versions.get(1))).singleElement()
			.returns("Step: Call the store", PlanDifference::label)
			.returns("", PlanDifference::after);
		assertThat(versions.get(1).wentOnSince(versions.get(2))).isEmpty();
	}

	@Test
	void refusesWhatBeganFromAnotherVersion() {
		say("I want to sleep");
		change(1, List.of("Sleep"), List.of(), null);

		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> change(1, List.of("Walk"), List.of(), null))
			.withMessageContaining("You, in another window, changed the plan");
		assertThat(plan().goals()).extracting(GoalView::title).containsExactly("Sleep");
	}

	@Test
	void isKeptByWhoeverStartsItUntilSomebodyElseSaysYes() {
		say("I want to sleep");
		PlanKeeper keeper = keeper();
		assertThat(keeper.is(this.dana.staffId())).isTrue();
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.keeping.giveBack(this.dana, keeper.responsibilityId(), "Too much", NOW))
			.withMessageContaining("Somebody always keeps the plan");
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.keeping.end(this.dana, keeper.responsibilityId(), "Not needed", null, NOW));
		this.keeping.ask(this.dana, keeper.responsibilityId(), this.luis.staffId(), NOW);
		assertThat(keeper().is(this.dana.staffId())).isTrue();
		this.keeping.take(this.luis, keeper.responsibilityId(), NOW);
		assertThat(keeper().is(this.luis.staffId())).isTrue();
	}

	@Test
	void isAGapWhenItsKeeperIsAwayWithoutCoverOrStopped() {
		sayAs(this.luis, "I want to sleep");
		assertThat(gaps()).isEmpty();
		this.staff.stopSignIn(this.dana, this.luis.staffId(), NOW);

		assertThat(keeper().gap()).isNotNull();
		assertThat(gaps()).containsExactly("Nobody holds: the plan");
		assertThat(this.responsibilities.gapsIn(this.dana, 9, NOW)).as("on the board")
			.extracting("name")
			.containsExactly("The plan");
		this.keeping.take(this.dana, keeper().responsibilityId(), NOW);
		assertThat(keeper().is(this.dana.staffId())).isTrue();
		assertThat(gaps()).isEmpty();
	}

	@Test
	void keepsItsKeeperFromLeavingUntilItIsHandedOver() {
		sayAs(this.luis, "I want to sleep");
		assertThat(heldBy(this.luis)).isEqualTo(1);
		HandingOver all = new HandingOver(this.luis.staffId(), this.dana.staffId(), java.util.Map.of(), "On leave");
		this.heldWork.forEach((held) -> held.handOver(all, this.dana, NOW));
		assertThat(heldBy(this.luis)).isZero();
		assertThat(keeper().is(this.dana.staffId())).isTrue();
	}

	@Test
	void isAGapWhereverGapsShowFromWhenOurCareBeginsAgainUntilSomebodyKeepsIt() {
		say("I want to sleep");
		this.enrollments.end(this.dana, this.ray, "Moved away", NOW);
		assertThat(plan().keeper()).isNull();
		assertThat(gaps()).isEmpty();

		this.enrollments.enrol(this.clinic.bev(), this.ray, LocalDate.of(2025, 12, 2), "At the desk", NOW);

		assertThat(keeper().gap()).isEqualTo(GapKind.NEEDED);
		assertThat(gaps()).containsExactly("Nobody holds: the plan");
		assertThat(this.responsibilities.gapsIn(this.dana, 9, NOW)).as("on the board")
			.extracting("name")
			.containsExactly("The plan");
		this.service.keep(this.luis, this.ray, NOW);
		assertThat(keeper().is(this.luis.staffId())).isTrue();
		assertThat(gaps()).isEmpty();
	}

	@Test
	void asksForNoKeeperWhereOurCareBeginsAgainWithoutAPlan() {
		this.enrollments.end(this.dana, this.ray, "Moved away", NOW);
		this.enrollments.enrol(this.dana, this.ray, LocalDate.of(2025, 12, 2), "By phone", NOW);
		assertThat(this.responsibilities.gapsIn(this.dana, 9, NOW)).isEmpty();
	}

	private UUID first() {
		return plan().first().map((step) -> step.step().id()).orElseThrow();
	}

	private PlanKeeper keeper() {
		return Optional.ofNullable(plan().keeper()).orElseThrow();
	}

	private List<String> gaps() {
		return this.flags.ofPatient(this.ray, HuddleDay.at(this.clinics.get(this.clinic.id()), NOW))
			.stream()
			.map((flag) -> flag.clinicalText())
			.filter((text) -> text.contains("plan"))
			.toList();
	}

	private long heldBy(Actor actor) {
		return this.heldWork.stream().mapToLong((held) -> held.countFor(actor.staffId(), NOW)).sum();
	}

	private PlanView plan() {
		return this.plans.ofPatient(this.dana, this.ray, NOW).orElseThrow();
	}

	private UUID say(String words) {
		return sayAs(this.dana, words);
	}

	private UUID sayAs(Actor actor, String words) {
		return this.service.heard(actor, this.ray, words(words), NOW);
	}

	private static NewWords words(String words) {
		return new NewWords(words, null, null, "Exam room", null);
	}

	private void change(int seen, List<String> goals, List<PlanEdit.Step> steps, @Nullable UUID first) {
		this.service.change(this.dana, this.ray, new PlanEdit(seen,
				goals.stream().map((title) -> new PlanEdit.Goal(null, title)).toList(), steps, first, false, null),
				NOW);
	}

	private static PlanEdit.Step serving(UUID step, int goal) {
		return new PlanEdit.Step(step, goal, null, null, null);
	}

	private static PlanEdit.Step willing(UUID step, int goal, Willing willing) {
		return new PlanEdit.Step(step, goal, null, Tracking.ONE_TO_TEN, willing);
	}

	private UUID ours(String title) {
		return this.followUps.create(this.dana,
				NewStep.of(this.ray, title, StepKind.OTHER, Owner.staff(this.dana.staffId()), DUE), NOW);
	}

	private UUID theirs(String title) {
		return this.followUps.create(this.dana, new NewStep(this.ray, title, StepKind.OTHER, new Owner.Patient(daily()),
				DUE, "Five marks", null, false, false, null, null), NOW);
	}

	private TheirStep tries(String what) {
		return new TheirStep(1, what, StepKind.OTHER, daily(), DUE, "Five marks", null, Tracking.DAILY_NOTE,
				Willing.WILLING, false);
	}

	private Owner.Checking daily() {
		return new Owner.Checking(Rhythm.DAILY, null, this.dana.staffId());
	}

	private void addGoal(int position) {
		this.jdbc.sql("""
				insert into plan_goal (id, plan_id, position, title, added_by, added_at)
				select gen_random_uuid(), id, ?, 'One more', changed_by, changed_at from care_plan where patient_id = ?
				""").params(position, this.ray).update();
	}

}
