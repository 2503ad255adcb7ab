package org.throughline.paper;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.careplan.PlanEdit;
import org.throughline.careteam.ContactCards;
import org.throughline.careteam.NewCardLine;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.safetyplan.SafetyPart;
import org.throughline.safetyplan.SafetyPlanText;
import org.throughline.safetyplan.SafetyPlans;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;
import org.throughline.visit.BookVisit;
import org.throughline.visit.VisitService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Tuesday at nine in the morning.
 */
@ClinicTest
class WhatThePaperPromisesTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private PlanPaper paper;

	@Autowired
	private DoseWords doses;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CarePlanService plans;

	@Autowired
	private ContactCards cards;

	@Autowired
	private SafetyPlans safetyPlans;

	@Autowired
	private VisitService visits;

	@Autowired
	private StaffService staff;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private TestStaff people;

	private Actor dana;

	private Actor marcus;

	private Actor luis;

	private UUID ray;

	@BeforeEach
	void aPlanThatWasAgreed() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.luis = clinic.teresa();
		this.ray = clinic.ray();
		hear("I want to sleep");
		goal(1, "Sleep through");
	}

	@Test
	void namesTheCrisisLineBesideANumberThatHasItsDigits() {
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("Panic", this.dana.staffId(), null, null, null, "(507) 288-9881", null)), 0,
				null, NOW);
		assertThat(write(false).calls()).extracting(PrintedPlan.Call::about)
			.containsExactly("Panic", "Thoughts of ending my life");
	}

	@Test
	void saysOurOwnLinesOfTheCardInSpanish() {
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("Nights and weekends", null, null, null, "Nurse line", "(507) 288-0190", null),
						new NewCardLine("Thoughts of ending my life", null, null, null, "988", "988", "any hour")),
				0, null, NOW);
		assertThat(write(true).calls()).containsExactly(
				new PrintedPlan.Call("De noche y en fin de semana", "Enfermería (507) 288-0190"),
				new PrintedPlan.Call("Pienso en quitarme la vida, a cualquier hora", "988"));
		assertThat(write(false).calls()).extracting(PrintedPlan.Call::whom)
			.containsExactly("Nurse line (507) 288-0190", "988");
	}

	@Test
	void saysThatItWasAgreedAndChangedSince() {
		assertThat(write(false).made()).startsWith("Made with you on December 2. Checked");
		hear("And I want to walk again");
		assertThat(write(false).made()).contains("Changed since, and not agreed with you yet.")
			.doesNotContain("Checked");
	}

	@Test
	void printsAGoalThatNamesADoseOnceItIsConfirmedThatDay() {
		String goal = "Take 50 mg of sertraline every day";
		goal(2, goal);
		assertThat(write(false).goals()).isEmpty();
		assertThat(write(false).notes().doses()).containsExactly(new PrintedPlan.Dose(null, goal));
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.doses.confirmWords(this.dana, this.ray, goal, NOW))
			.withMessageContaining("prescriber or a nurse");
		this.doses.confirmWords(this.luis, this.ray, goal, NOW);
		assertThat(write(false).goals()).extracting(PrintedPlan.Goal::title).containsExactly(goal);
		assertThat(write(false).notes().doses()).isEmpty();
		assertThat(this.paper.write(this.dana, this.ray, false, NOW.plus(Duration.ofDays(1))).goals())
			.as("on another day")
			.isEmpty();
	}

	@Test
	void printsALineOfTheSafetyPlanThatNamesADoseOnceItIsConfirmedThatDay() {
		this.safetyPlans.write(this.dana, this.ray,
				new SafetyPlanText(Map.of(SafetyPart.ON_MY_OWN, "Cold water\nTake one hydroxyzine, 25 mg",
						SafetyPart.PROFESSIONALS, "Ask Joan about 50 mg more"), true),
				0, NOW);
		assertThat(write(false).night()).extracting(PrintedPlan.Night::words)
			.as("988 stands where nothing else does")
			.anySatisfy((words) -> assertThat(words).isEqualToIgnoringCase("Cold water."))
			.anySatisfy((words) -> assertThat(words).contains("988"))
			.noneSatisfy((words) -> assertThat(words).contains("mg"));
		assertThat(write(false).notes().doses()).extracting(PrintedPlan.Dose::line)
			.containsExactly("Take one hydroxyzine, 25 mg", "Ask Joan about 50 mg more");
		this.doses.confirmWords(this.luis, this.ray, "Take one hydroxyzine, 25 mg", NOW);
		this.doses.confirmWords(this.luis, this.ray, "Ask Joan about 50 mg more", NOW);
		assertThat(write(false).night()).extracting(PrintedPlan.Night::words)
			.anySatisfy((words) -> assertThat(words).contains("old water", "hydroxyzine, 25 mg"))
			.anySatisfy((words) -> assertThat(words).contains("50 mg more"));
		assertThat(write(false).notes().doses()).isEmpty();
	}

	@Test
	void printsWhatWasSaidOfADoseWholeOnceItIsConfirmedAndNeverEdited() {
		String words = "The 50 mg of sertraline make me dizzy";
		hear(words);
		PrintedPlan before = write(false);
		assertThat(before.said()).containsExactly("I want to sleep");
		assertThat(before.notes().doses()).extracting(PrintedPlan.Dose::line).containsExactly(words);
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.doses.confirmWords(this.dana, this.ray, words, NOW))
			.withMessageContaining("prescriber or a nurse");
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.doses.confirmWords(this.luis, this.ray, "The 25 mg make me dizzy", NOW))
			.withMessageContaining("reads differently");
		this.doses.confirmWords(this.luis, this.ray, words, NOW);
		assertThat(write(false).said()).containsExactlyInAnyOrder("I want to sleep", words);
		assertThat(write(false).notes().doses()).isEmpty();
		assertThat(this.paper.write(this.dana, this.ray, false, NOW.plus(Duration.ofDays(1))).said())
			.as("on another day")
			.containsExactly("I want to sleep");
	}

	@Test
	void confirmsWhatWasSaidOnManyLinesHoweverTheBrowserEndsThem() {
		String kept = "The 50 mg of sertraline\nmake me dizzy";
		hear(kept);
		this.doses.confirmWords(this.luis, this.ray, kept.replace("\n", "\r\n"), NOW);
		assertThat(write(false).said()).as("as it was written down").contains(kept);
		String sent = "And 25 mg\r\ndo nothing";
		hear(sent);
		assertThat(write(false).said()).doesNotContain(sent);
		this.doses.confirmWords(this.luis, this.ray, sent, NOW);
		assertThat(write(false).said()).contains(kept, sent);
	}

	@Test
	void printsALineOfTheCardThatNamesADoseOnceItIsConfirmed() {
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("Dizzy after 50 mg", this.dana.staffId(), null, null, null, "(507) 288-9881",
						null), new NewCardLine("Panic", this.dana.staffId(), null, null, null, "(507) 288-9881", null)),
				0, null, NOW);
		assertThat(write(false).calls()).extracting(PrintedPlan.Call::about)
			.containsExactly("Panic", "Thoughts of ending my life");
		assertThat(this.mvc.get().uri("/patients/{id}/plan/paper", this.ray).with(signedInAs(this.luis))).bodyText()
			.contains("Doses to confirm today", "Dizzy after 50 mg", "Printed whole or not at all", "/plan/doses\"");
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan/doses", this.ray)
			.param("line", "Dizzy after 50 mg")
			.with(signedInAs(this.luis))).hasStatus3xxRedirection();
		assertThat(write(false).calls()).extracting(PrintedPlan.Call::about)
			.containsExactly("Dizzy after 50 mg", "Panic", "Thoughts of ending my life");
	}

	@Test
	void tellsStaffInEnglishWhatDoesNotPrintInSpanish() {
		this.visits.book(this.dana, new BookVisit(this.ray, NOW.plus(Duration.ofDays(7)), 20, this.marcus.staffId(),
				null, "How the breath went"), NOW);
		this.staff.stopSignIn(this.dana, this.marcus.staffId(), NOW);
		assertThat(write(true).notes().held()).singleElement()
			.satisfies((held) -> assertThat(held.what()).startsWith("Tuesday, December 9 at"));
	}

	@Test
	void promisesNoVisitWithSomebodyWhoIsNotThere() {
		this.visits.book(this.dana, new BookVisit(this.ray, NOW.plus(Duration.ofDays(7)), 20, this.marcus.staffId(),
				null, "How the breath went"), NOW);
		assertThat(write(false).goals().get(0).visit()).contains("Marcus");
		this.staff.stopSignIn(this.dana, this.marcus.staffId(), NOW);
		PrintedPlan plan = write(false);
		assertThat(plan.goals().get(0).visit()).isNull();
		assertThat(plan.doing()).isEmpty();
		assertThat(plan.notes().held()).singleElement()
			.satisfies((held) -> assertThat(held.why()).contains("Book it with somebody else, then print."));
	}

	@Test
	void namesTheNextVisitThatSomebodyWillKeep() {
		this.visits.book(this.dana, new BookVisit(this.ray, NOW.plus(Duration.ofDays(7)), 20, this.marcus.staffId(),
				null, "How the breath went"), NOW);
		this.visits.book(this.dana, new BookVisit(this.ray, NOW.plus(Duration.ofDays(8)), 20, this.dana.staffId(), null,
				"How the week went"), NOW);
		this.staff.stopSignIn(this.dana, this.marcus.staffId(), NOW);
		PrintedPlan plan = write(false);
		assertThat(plan.goals().get(0).visit()).contains("Dana");
		assertThat(plan.notes().held()).singleElement().satisfies((held) -> assertThat(held.what()).contains("Marcus"));
	}

	@Test
	void namesWhoDoesItOnceThoughTheWordsNameThemToo() {
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("Panic", this.marcus.staffId(), null, null, null, "(507) 288-9881", null)), 0,
				null, NOW);
		promise("Call about the dose", "Dana calls you about the dose", 2);
		PrintedPlan.Promise promise = Objects.requireNonNull(Objects.requireNonNull(write(false).first()).promise());
		assertThat(promise.what()).isEqualTo("Dana calls you about the dose");
		assertThat(promise.otherwise().words()).isEqualTo("If Dana has not called, call Marcus:");
	}

	@Test
	void tellsTheWriterWhatSpeaksOfThePatientAndNotToThem() {
		promise("Go over the lines with him", null, 2);
		assertThat(write(false).notes().notToThem()).containsExactly("Go over the lines with him");
		assertThat(this.mvc.get().uri("/patients/{id}/plan/paper", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Speaks of Ray, not to Ray", "Give it words to use");

		promise("Ask which pill he takes", "Asks you which pill you take", 3);
		assertThat(write(false).notes().notToThem()).doesNotContain("Ask which pill he takes");
	}

	@Test
	void offersToChangeThePlanToThoseAloneWhoWriteIt() {
		Actor kayla = this.people.person("Kayla", "Stone", Discipline.MEDICAL_ASSISTANT, this.dana.clinicId());
		assertThat(this.mvc.get().uri("/patients/{id}/plan/paper", this.ray).with(signedInAs(kayla))).hasStatusOk()
			.bodyText()
			.contains(">The plan</a>")
			.doesNotContain("Change the plan");
		assertThat(this.mvc.get().uri("/patients/{id}/plan/paper", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Change the plan");
	}

	/** Something of Dana's, under the first goal. */
	private void promise(String title, @Nullable String usable, int seen) {
		UUID step = this.followUps.create(this.dana,
				NewStep.of(this.ray, title, StepKind.CALL, Owner.staff(this.dana.staffId()), NOW.plusSeconds(7200)),
				NOW);
		this.plans.change(this.dana, this.ray, new PlanEdit(seen, List.of(new PlanEdit.Goal(null, "Sleep through")),
				List.of(new PlanEdit.Step(step, 1, usable, null, null)), null, true, "He said so"), NOW);
	}

	private void hear(String words) {
		this.plans.heard(this.dana, this.ray, new NewWords(words, null, null, "Exam room", null), NOW);
	}

	private void goal(int seen, String title) {
		this.plans.change(this.dana, this.ray,
				new PlanEdit(seen, List.of(new PlanEdit.Goal(null, title)), List.of(), null, true, "He said so"), NOW);
	}

	private PrintedPlan write(boolean otherWords) {
		return this.paper.write(this.dana, this.ray, otherWords, NOW);
	}

}
