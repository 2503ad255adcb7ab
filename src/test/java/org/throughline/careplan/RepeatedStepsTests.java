package org.throughline.careplan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepKind;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Dana calls every week, for a goal that they share.
 */
@ClinicTest
class RepeatedStepsTests {

	private static final Instant NOW = TestClock.START;

	private static final String USABLE = "Dana calls you each Tuesday";

	@Autowired
	private CarePlanService service;

	@Autowired
	private CarePlans plans;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepEndings endings;

	@Autowired
	private TestStaff people;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private UUID ray;

	private UUID call;

	@BeforeEach
	void aPlanWithACallEveryWeek() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.ray = clinic.ray();
		this.service.heard(this.dana, this.ray, new NewWords("I want to sleep", null, null, "Exam room", null), NOW);
		this.call = this.followUps.create(this.dana,
				NewStep
					.of(this.ray, "Call about the breath", StepKind.CALL, Owner.staff(this.dana.staffId()),
							NOW.plus(Duration.ofHours(2)))
					.repeatingEvery(7),
				NOW);
		this.service.change(this.dana, this.ray, new PlanEdit(1, List.of(new PlanEdit.Goal(null, "Sleep through")),
				List.of(theCall(USABLE)), null, true, null), NOW);
	}

	@Test
	void staysUnderItsGoalAndInTheWordsThatThePatientReads() {
		this.endings.done(this.dana, this.call, null, "He breathes", NOW);
		PlanView plan = plan();
		assertThat(plan.alsoOpen()).isEmpty();
		assertThat(plan.goals().get(0).steps()).singleElement().satisfies((next) -> {
			assertThat(next.step().id()).isNotEqualTo(this.call);
			assertThat(next.usable()).isEqualTo(USABLE);
		});
		assertThat(plan.isAgreed()).as("it reads as it was agreed").isTrue();
	}

	@Test
	void staysUnderItsGoalWhenSomebodySavesThePlanThatTheyReadBefore() {
		PlanView read = plan();
		PlanEdit.Goal renamed = goal(read, "Sleep until six");
		this.endings.done(this.dana, this.call, null, "He breathes", NOW);
		this.service.change(this.dana, this.ray, new PlanEdit(read.version(), List.of(renamed),
				List.of(theCall(USABLE)), null, false, "He asked", Set.of(this.call)), NOW);
		PlanView plan = plan();
		assertThat(plan.goals().get(0).title()).isEqualTo("Sleep until six");
		assertThat(plan.goals().get(0).steps()).extracting(PlanStep::usable).containsExactly(USABLE);
		assertThat(plan.alsoOpen()).isEmpty();
	}

	@Test
	void takesTheWordsThatSomebodyTypedForTheOneThatWasDoneMeanwhile() {
		PlanView read = plan();
		PlanEdit.Goal goal = goal(read, "Sleep through");
		this.endings.done(this.dana, this.call, null, "He breathes", NOW);
		assertThat(this.service.change(
				this.dana, this.ray, new PlanEdit(read.version(), List.of(goal),
						List.of(theCall("We call you on Mondays")), null, false, "Plainer words", Set.of(this.call)),
				NOW))
			.isEmpty();
		PlanView plan = plan();
		assertThat(plan.goals().get(0).steps()).singleElement().satisfies((next) -> {
			assertThat(next.step().id()).isNotEqualTo(this.call);
			assertThat(next.usable()).isEqualTo("We call you on Mondays");
		});
	}

	@Test
	void showsBackTheWordsOfAStepThatEndedForGood() {
		UUID ride = aRideToBook();
		PlanView read = plan();
		this.endings.done(this.dana, ride, null, "Booked", NOW);
		assertThat(sent(read, "Sleep through", theCall(USABLE), step(ride, "We drive you on Tuesday")))
			.hasStatus3xxRedirection()
			.flash()
			.hasEntrySatisfying("notice", (notice) -> {
				assertThat(notice.toString()).contains("“Book the ride” ended while you wrote",
						"We drive you on Tuesday");
			});
		assertThat(sent(read, "x".repeat(200), step(ride, "We drive you on Tuesday"))).hasStatus(422)
			.bodyText()
			.contains("What you typed for it has no place any more", "We drive you on Tuesday");
	}

	@Test
	void isThereOnceWhenTheOneBeforeIsOpenAgain() {
		this.endings.done(this.dana, this.call, null, "He breathes", NOW);
		this.endings.reopen(this.dana, this.call, NOW.plusSeconds(60));
		PlanView plan = this.plans.ofPatient(this.dana, this.ray, NOW.plusSeconds(60)).orElseThrow();
		assertThat(plan.goals().get(0).steps()).extracting((step) -> step.step().id()).containsExactly(this.call);
	}

	@Test
	void comesFirstAgainAsItsNextOneWhenItIsDone() {
		chooseTheCallFirst();
		this.endings.done(this.dana, this.call, null, "He breathes", NOW);
		PlanView plan = plan();
		assertThat(plan.first()).hasValueSatisfying((first) -> {
			assertThat(first.step().title()).isEqualTo("Call about the breath");
			assertThat(first.step().id()).isNotEqualTo(this.call).isEqualTo(plan.chosenFirst());
		});
		assertThat(plan.isAgreed()).as("it reads as it was agreed").isTrue();
	}

	@Test
	void comesFirstItselfWhenItIsOpenAgain() {
		chooseTheCallFirst();
		this.endings.done(this.dana, this.call, null, "He breathes", NOW);
		this.endings.undo(this.dana, this.call, NOW.plusSeconds(4));
		assertThat(plan().chosenFirst()).isEqualTo(this.call);
		this.endings.done(this.dana, this.call, null, "He breathes", NOW.plusSeconds(5));
		assertThat(plan().chosenFirst()).isNotEqualTo(this.call);
		this.endings.reopen(this.dana, this.call, NOW.plusSeconds(60));
		assertThat(plan().first().map((first) -> first.step().id())).hasValue(this.call);
		assertThat(plan().isAgreed()).as("it reads as it was agreed").isTrue();
	}

	@Test
	void staysFirstInThePlanThatSomebodyReadBeforeItWasDone() {
		PlanView read = plan();
		PlanEdit.Goal goal = goal(read, "Sleep through");
		this.endings.done(this.dana, this.call, null, "He breathes", NOW);
		assertThat(sent(read, "x".repeat(200), theCall(USABLE)).param("first", this.call.toString())).hasStatus(422)
			.bodyText()
			.contains("name=\"first\" value=\"" + plan().goals().get(0).steps().get(0).step().id()
					+ "\" checked=\"checked\"");
		this.service.change(this.dana, this.ray, new PlanEdit(read.version(), List.of(goal), List.of(theCall(USABLE)),
				this.call, false, "He asked", Set.of(this.call)), NOW);
		assertThat(plan().chosenFirst()).isEqualTo(plan().goals().get(0).steps().get(0).step().id());
	}

	@Test
	void keepsTheWordsTypedForItBesideWhatSomebodyElseSaved() {
		PlanView read = plan();
		this.endings.done(this.dana, this.call, null, "He breathes", NOW);
		this.service.change(this.dana, this.ray, new PlanEdit(read.version(), List.of(goal(read, "Sleep until six")),
				List.of(), null, false, "He asked", Set.of()), NOW);
		assertThat(sent(read, "Sleep through", theCall("We call you on Mondays"))).hasStatus(409)
			.bodyText()
			.contains("value=\"We call you on Mondays\"");
	}

	@Test
	void showsBackTheWordsWithoutAPlaceAtASecondPressToo() {
		UUID ride = aRideToBook();
		PlanView read = plan();
		this.endings.done(this.dana, ride, null, "Booked", NOW);
		String key = UUID.randomUUID().toString();
		for (String press : List.of("first", "second")) {
			assertThat(sent(read, "Sleep until six", theCall(USABLE), step(ride, "We drive you on Tuesday"))
				.param("formKey", key)
				.param("why", "He asked")).as(press + " press")
				.hasStatus3xxRedirection()
				.flash()
				.containsEntry("notice", "The plan is saved. “Book the ride” ended while you wrote, "
						+ "so these words have no place: “We drive you on Tuesday”");
		}
	}

	/** Before what he does himself, which comes first where nobody chose. */
	private void chooseTheCallFirst() {
		UUID breath = this.followUps.create(this.dana,
				new NewStep(this.ray, "Breathe to four", StepKind.OTHER,
						new Owner.Patient(new Owner.Checking(Rhythm.DAILY, null, this.dana.staffId())),
						NOW.plus(Duration.ofDays(1)), "five marks", null, false, false, null, null),
				NOW);
		PlanView read = plan();
		this.service.change(this.dana, this.ray,
				new PlanEdit(read.version(), List.of(goal(read, "Sleep through")),
						List.of(theCall(USABLE),
								new PlanEdit.Step(breath, 1, null, Tracking.DAILY_NOTE, Willing.WILLING)),
						this.call, true, "He asked"),
				NOW);
		assertThat(plan().first().map((first) -> first.step().id())).hasValue(this.call);
	}

	private UUID aRideToBook() {
		return this.followUps.create(this.dana, NewStep.of(this.ray, "Book the ride", StepKind.RIDE,
				Owner.staff(this.dana.staffId()), NOW.plus(Duration.ofHours(2))), NOW);
	}

	private static PlanEdit.Goal goal(PlanView read, String title) {
		return new PlanEdit.Goal(read.goals().get(0).id(), title);
	}

	private PlanEdit.Step theCall(String usable) {
		return step(this.call, usable);
	}

	private static PlanEdit.Step step(UUID step, String usable) {
		return new PlanEdit.Step(step, 1, usable, null, null);
	}

	/** The whole form, as the browser sends it. */
	private MockMvcTester.MockMvcRequestBuilder sent(PlanView read, String goal, PlanEdit.Step... steps) {
		MockMvcTester.MockMvcRequestBuilder form = this.mvc.post()
			.uri("/patients/{id}/plan", this.ray)
			.with(signedInAs(this.dana))
			.param("version", String.valueOf(read.version()))
			.param("goals[0].id", read.goals().get(0).id().toString())
			.param("goals[0].title", goal);
		for (int at = 0; at < steps.length; at++) {
			form.param("steps[%d].id".formatted(at), steps[at].id().toString())
				.param("steps[%d].goal".formatted(at), "1")
				.param("steps[%d].usable".formatted(at), steps[at].usable());
		}
		return form;
	}

	private PlanView plan() {
		return this.plans.ofPatient(this.dana, this.ray, NOW).orElseThrow();
	}

}
