package org.throughline.paper;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.careplan.PlanEdit;
import org.throughline.careplan.Tracking;
import org.throughline.careplan.Willing;
import org.throughline.careteam.ContactCards;
import org.throughline.careteam.NewCardLine;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientsForTests;
import org.throughline.plain.HardSentence;
import org.throughline.safetyplan.SafetyPart;
import org.throughline.safetyplan.SafetyPlanText;
import org.throughline.safetyplan.SafetyPlans;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffService;
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
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Tuesday at nine in the morning.
 */
@ClinicTest
class PlanPaperTests {

	private static final Instant NOW = TestClock.START;

	private static final String DOSE = "Take one sertraline, 50 mg";

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private TestStaff people;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private CarePlanService plans;

	@Autowired
	private SafetyPlans safetyPlans;

	@Autowired
	private PlanPaper paper;

	@Autowired
	private DoseWords doses;

	@Autowired
	private ContactCards cards;

	@Autowired
	private StaffService staff;

	@Autowired
	private VisitService visits;

	@Autowired
	private JdbcClient jdbc;

	private Actor dana;

	private Actor joan;

	private Actor luis;

	private UUID ray;

	@BeforeEach
	void openTheClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.joan = clinic.joan();
		this.luis = clinic.luis();
		this.ray = clinic.ray();
		this.plans.heard(this.dana, this.ray, new NewWords("I want to finish one grocery trip",
				LocalDate.of(2025, 12, 1), this.dana.staffId(), "Exam room", null), NOW);
	}

	@Test
	void answersWhatToDoFirstBelowThePatientsOwnWords() {
		UUID breath = own("Do the four-count breath in the car", "five marks on the paper");
		goals("Finish one grocery trip", step(breath, 1, null, null));
		assertThat(print(this.dana).text()).containsSubsequence("Ray’s plan", "“I want to finish one grocery trip”",
				"What do I do first?", "Do the four-count breath in the car", "Done when: five marks on the paper",
				"My goal this week", "Finish one grocery trip", "Wed", "Thu", "Who do I call?", "988",
				"What got easier this week?");
	}

	@Test
	void standsInThePatientsWordsAndNobodyElses() {
		this.plans.heard(this.dana, this.ray,
				new NewWords("He is not fine", null, null, "By phone", "Elena Mercado, sister", null), NOW);
		assertThat(print(this.dana).text()).contains("“I want to finish one grocery trip”")
			.doesNotContain("He is not fine");
	}

	@Test
	void answersWithTheNextStepByTheRuleWhileTheFirstIsHeldBackAndTellsTheWriter() {
		UUID hours = ours("Find the quiet hours", this.luis);
		UUID walk = own("Walk to the corner", "once");
		UUID breath = own("Do the four-count breath in the car", "five marks on the paper");
		this.plans.change(this.dana, this.ray, new PlanEdit(1,
				List.of(new PlanEdit.Goal(null, "Finish one grocery trip")), List.of(step(hours, 1, null, null),
						step(walk, 1, null, Willing.UNSURE), step(breath, 1, null, Willing.WILLING)),
				hours, true, null), NOW);
		PrintedPlan plan = write(this.dana);
		assertThat(plan.first().line()).isEqualTo("Do the four-count breath in the car");
		assertThat(plan.notes().held()).singleElement().satisfies((held) -> {
			assertThat(held.what()).isEqualTo("Find the quiet hours");
			assertThat(held.why()).isEqualTo("Luis A. has not said yes. It comes first in the plan. "
					+ "Until it prints, the paper begins with “Do the four-count breath in the car”.");
		});
		assertThat(print(this.dana).text()).doesNotContain("Ask us before you leave");
		this.followUps.accept(this.luis, hours, NOW);
		assertThat(write(this.dana).first().promise().what()).isEqualTo("Luis: Find the quiet hours");
		assertThat(write(this.dana).notes().held()).isEmpty();
	}

	@Test
	void beginsWithAnotherStepWhileNobodyConfirmedTheDoseThatComesFirst() {
		UUID breath = own("Do the four-count breath in the car", "five marks on the paper");
		UUID pill = own(DOSE, "the box is empty");
		this.plans.change(this.dana, this.ray, new PlanEdit(1, List.of(new PlanEdit.Goal(null, "Sleep")),
				List.of(step(breath, 1, null, null), step(pill, 1, null, null)), pill, true, null), NOW);
		assertThat(write(this.dana).first().line()).isEqualTo("Do the four-count breath in the car");
		assertThat(page(this.dana)).contains("Doses to confirm today", "It comes first in the plan.");
		assertThat(confirm(this.joan, pill)).hasStatus3xxRedirection();
		assertThat(write(this.dana).first().line()).isEqualTo(DOSE);
		assertThat(page(this.dana)).doesNotContain("It comes first in the plan.");
	}

	@Test
	void namesWhoeverOfThePatientsDoesTheFirstStep() {
		UUID elena = this.patients.elena(this.ray);
		this.followUps.create(this.dana,
				new NewStep(this.ray, "Bring the papers on Friday", StepKind.OTHER,
						new Owner.ContactPerson(elena, new Owner.Checking(Rhythm.ONCE, null, this.dana.staffId())),
						NOW.plus(Duration.ofDays(3)), "we have them", null, false, false, null, null),
				NOW);
		assertThat(write(this.dana).first().line()).isEqualTo("Elena Mercado: Bring the papers on Friday");
	}

	@Test
	void saysWhatThePatientDoesWhenSomebodyElsesFirstStepDoesNotHappen() {
		Actor teresa = cardWithDanaAndTeresa();
		UUID dose = ours("Ask Harlan about the dose", this.dana);
		goals("Sleep", step(dose, 1, "Calls you about the dose", null));
		assertThat(print(this.dana).text()).containsSubsequence("What do I do first?",
				"Dana calls you about the dose tomorrow before 9:00.", "If Dana has not called, call Teresa:",
				"507-288-0118", "My goal this week");
		assertThat(write(this.dana).doing()).as("said once").isEmpty();
		this.staff.stopSignIn(this.dana, teresa.staffId(), NOW);
		assertThat(print(this.dana).text()).as("nobody else answers").contains("call Dana:");
	}

	@Test
	void asksThemToTellUsWhereThereIsNobodyToCall() {
		ours("Send the form to the county", this.dana);
		assertThat(print(this.dana).text()).contains("Dana: Send the form to the county tomorrow before 9:00.",
				"If it has not happened, tell us.");
	}

	@Test
	void saysBesideTheirFirstStepWhatSomebodyDoesAboutTheSameGoal() {
		cardWithDanaAndTeresa();
		UUID breath = own("Do the four-count breath in the car", "five marks on the paper");
		UUID hours = ours("Find the quiet hours", this.dana);
		UUID county = ours("Send the form to the county", this.dana);
		goals(List.of("Finish one grocery trip", "Keep the flat"), step(breath, 1, null, null),
				step(hours, 1, "Texts you when the store is quiet", null), step(county, 2, "Sends the form", null));
		PrintedPlan plan = write(this.dana);
		assertThat(plan.first()).satisfies((first) -> {
			assertThat(first.line()).isEqualTo("Do the four-count breath in the car");
			assertThat(first.promise().what()).isEqualTo("Dana texts you when the store is quiet");
			assertThat(first.promise().otherwise().words()).isEqualTo("If it has not happened, call Teresa:");
		});
		assertThat(plan.doing()).extracting(PrintedPlan.Doing::what).containsExactly("Dana sends the form");
	}

	@Test
	void saysWhenTheyComeBackUnderTheGoalThatHasNoLineOfTheirOwn() {
		UUID breath = own("Do the four-count breath in the car", "five marks on the paper");
		this.visits.book(this.dana,
				new BookVisit(this.ray, NOW.plus(Duration.ofDays(9)), 20, this.joan.staffId(), null, "Blood pressure"),
				NOW);
		goals(List.of("Finish one grocery trip"), step(breath, 1, null, null));
		assertThat(write(this.dana).doing()).extracting(PrintedPlan.Doing::what)
			.containsExactly("You see Joan, 20\u00a0min.");
		this.plans.change(this.dana, this.ray,
				new PlanEdit(2,
						List.of(new PlanEdit.Goal(null, "Finish one grocery trip"),
								new PlanEdit.Goal(null, "Come back")),
						List.of(step(breath, 1, null, null)), null, false, "He asked for it"),
				NOW);
		assertThat(write(this.dana).doing()).isEmpty();
		assertThat(print(this.dana).text()).containsSubsequence("Come back",
				"Thursday, December 11 at 9:00 with Joan. 20 minutes.", "Who do I call?");
	}

	@Test
	void readsTheNightDownInSixLinesAndNamesWhereToGo() {
		Map<SafetyPart, String> parts = new EnumMap<>(SafetyPart.class);
		parts.put(SafetyPart.WARNING_SIGNS, "my hands go numb");
		parts.put(SafetyPart.ON_MY_OWN, "cold water\nthe porch");
		parts.put(SafetyPart.PEOPLE_AND_PLACES, "The library");
		parts.put(SafetyPart.PEOPLE_TO_ASK, "My sister Elena, any hour");
		parts.put(SafetyPart.MAKING_IT_SAFER, "Elena keeps the pills.");
		List<PrintedPlan.Night> lines = new NightLines(PaperWords.of("en", false),
				"Millbrook Hospital, 210 Pine Street")
			.of(new SafetyPlanText(parts, true), (line) -> true);
		assertThat(lines).extracting((line) -> line.label() + " " + line.words())
			.containsExactly("I notice: my hands go numb.", "On my own: cold water; the porch.",
					"Someone near me: The library. My sister Elena, any hour.", "Make it safer: Elena keeps the pills.",
					"Still bad: call or text 988. A person answers.",
					"In danger right now: call 911 or go to Millbrook Hospital, 210 Pine Street.");
		assertThat(lines.get(4).runs()).filteredOn(Run::bold).extracting(Run::text).containsExactly("988.");
	}

	@Test
	void printsTheLineThatThePatientCanUse() {
		UUID breath = own("Practice diaphragmatic breathing", "five marks on the paper");
		goals("Finish one grocery trip", step(breath, 1, "In for 4, out for 4, in the car", null));
		assertThat(print(this.dana).text()).contains("In for 4, out for 4, in the car").doesNotContain("diaphragmatic");
	}

	@Test
	void neverPrintsAStepThatNobodyOwnsAsAPromiseAndAsksForAName() {
		UUID mailed = ours("Have metformin mailed", this.joan);
		this.followUps.decline(this.joan, mailed, "Not today", NOW);
		assertThat(print(this.dana).text()).doesNotContain("metformin");
		assertThat(page(this.dana)).contains("Not on the paper", "Have metformin mailed",
				"Nobody has it. Who does it? Ask someone, then print.");
	}

	@Test
	void neverPrintsWhatSomebodyWasOnlyAskedToDo() {
		ours("Find the quiet hours", this.luis);
		assertThat(print(this.dana).text()).doesNotContain("quiet hours");
		assertThat(write(this.dana).notes().held()).singleElement()
			.extracting(Slip.HeldBack::why)
			.isEqualTo("Luis A. has not said yes.");
	}

	@Test
	void printsADoseOnlyWhenAPrescriberOrNurseConfirmedItThatDay() {
		UUID pill = own(DOSE, "the box is empty");
		assertThat(print(this.dana).text()).doesNotContain("sertraline");
		assertThat(page(this.dana)).contains("Doses to confirm today").doesNotContain("I checked this dose with Ray");
		assertThat(page(this.joan)).contains("I checked this dose with Ray");
		assertThat(confirm(this.dana, pill)).hasStatus3xxRedirection();
		assertThat(print(this.dana).text()).doesNotContain("sertraline");
		assertThat(confirm(this.joan, pill)).hasStatus3xxRedirection();
		assertThat(print(this.dana).text()).contains(DOSE,
				"Joan Lindqvist, primary care, checked this with you today.");
		assertThat(this.paper.write(this.dana, this.ray, false, NOW.plus(Duration.ofDays(1))).first()).isNull();
	}

	@Test
	void keepsTheChosenPaperWhenADoseIsConfirmed() {
		UUID pill = own(DOSE, "the box is empty");
		assertThat(this.mvc.get()
			.uri("/patients/{id}/plan/paper?a4=true&other=true", this.ray)
			.with(signedInAs(this.joan))).bodyText()
			.contains("type=\"hidden\" name=\"a4\" value=\"true\"", "type=\"hidden\" name=\"other\" value=\"true\"")
			.doesNotContain("type=\"hidden\" name=\"large\"");
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan/doses/{step}", this.ray, pill)
			.param("line", DOSE + " (the box is empty)")
			.param("a4", "true")
			.param("other", "true")
			.with(signedInAs(this.joan))).hasRedirectedUrl("/patients/" + this.ray + "/plan/paper?a4=true&other=true");
		assertThat(confirm(this.joan, pill)).hasRedirectedUrl("/patients/" + this.ray + "/plan/paper");
	}

	@Test
	void wantsANewWordForADoseThatReadsOtherwise() {
		UUID pill = own(DOSE, "the box is empty");
		this.doses.confirm(this.joan, this.ray, pill, DOSE + " (the box is empty)", NOW);
		goals("Sleep", step(pill, 1, "Take two sertraline, 100 mg", null));
		assertThat(print(this.dana).text()).doesNotContain("sertraline");
		assertThat(confirm(this.joan, pill)).hasStatus3xxRedirection();
		assertThat(print(this.dana).text()).doesNotContain("sertraline");
	}

	@Test
	void numbersTheGoalsFromOneWhenOneIsHeldBackForItsDose() {
		goals(List.of("Take sertraline 50 mg every day", "Keep the flat"));
		assertThat(write(this.dana).goals()).extracting(PrintedPlan.Goal::number, PrintedPlan.Goal::title)
			.containsExactly(tuple(1, "Keep the flat"));
	}

	@Test
	void keepsNoPlaceForGoalsThereAreNone() {
		assertThat(page(this.dana)).contains("Who do I call?").doesNotContain("pp-half");
		goals(List.of("Keep the flat"));
		assertThat(page(this.dana)).contains("class=\"pp-half\"", "class=\"pp-half pp-half--end\"");
	}

	@Test
	void saysThatItIsNotFinishedUntilItWasSaidBack() {
		assertThat(print(this.dana).text()).contains("I said this plan back in my own words before I left.",
				"This plan is not finished until then.");
	}

	@Test
	void carriesTheSafetyPlanOnlyWhenThePatientWantsItThereAndOnlyForClinicalReaders() {
		safetyPlan(false);
		assertThat(print(this.dana).text()).doesNotContain("hands go numb", "2 a.m.");
		safetyPlan(true);
		assertThat(print(this.dana).text()).contains("If it is 2 a.m. and it is bad", "I notice: my hands go numb",
				"In danger right now: call 911");
		assertThat(print(this.luis).text()).doesNotContain("hands go numb", "2 a.m.");
		assertThat(page(this.luis)).doesNotContain("hands go numb", "2 a.m.");
	}

	@Test
	void tellsCareThatAClinicalPersonsPrintMaySayMore() {
		String more = "Printed by a clinical person, this page may say more.";
		assertThat(page(this.luis)).contains(more);
		assertThat(page(this.dana)).doesNotContain(more);
	}

	@Test
	void tellsWhomToCallByTheContactCardAndNotALineThatNobodyAnswers() {
		Actor teresa = cardWithDanaAndTeresa();
		assertThat(write(this.dana).calls()).extracting(PrintedPlan.Call::about)
			.containsExactly("Panic, or side effects, until 5", "Pills and refills", "Thoughts of ending my life");
		this.staff.stopSignIn(this.dana, teresa.staffId(), NOW);
		assertThat(write(this.dana).calls()).extracting(PrintedPlan.Call::about).doesNotContain("Pills and refills");
		assertThat(page(this.dana)).contains("Who answers now? Write another line, then print.");
	}

	@Test
	void keepsBackWhatThePatientIsNotWillingToTry() {
		UUID walk = own("Walk around the block", "once");
		goals("Finish one grocery trip", step(walk, 1, null, Willing.NOT_WILLING));
		assertThat(print(this.dana).text()).doesNotContain("Walk around the block");
	}

	@Test
	void isNotForTheDeskAndNotForAnotherClinic() {
		Actor bev = this.people.person("Bev", "Hostetler", Discipline.FRONT_DESK, this.dana.clinicId());
		Actor elsewhere = this.people.stranger();
		for (String path : List.of("/patients/{id}/plan/paper", "/patients/{id}/plan/paper/file")) {
			assertThat(this.mvc.get().uri(path, this.ray).with(signedInAs(bev))).hasStatus4xxClientError();
			assertThat(this.mvc.get().uri(path, this.ray).with(signedInAs(elsewhere))).hasStatus(404);
		}
		UUID pill = own(DOSE, "the box is empty");
		Actor doctor = this.people.person("Ann", "Berg", Discipline.PRIMARY_CARE_PROVIDER, elsewhere.clinicId());
		assertThat(confirm(doctor, pill)).hasStatus(404);
	}

	@Test
	void writesTheLookBeforeEachPrint() {
		print(this.luis);
		assertThat(
				this.jdbc.sql("select count(*) from trail where patient_id = ? and detail::text like '%printed plan%'")
					.param(this.ray)
					.query(Integer.class)
					.single())
			.isEqualTo(1);
	}

	@Test
	void saysNothingOfThePatientInItsNameAndIsKeptByNobody() {
		MvcTestResult answer = this.mvc.get()
			.uri("/patients/{id}/plan/paper/file", this.ray)
			.with(signedInAs(this.dana))
			.exchange();
		assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("plan.pdf").doesNotContain("Ray");
		assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
	}

	@Test
	void doesNotPrintWhatIsTooLongAndSaysWhatToCut() {
		for (int i = 0; i < 12; i++) {
			own("Walk to the corner after breakfast, number " + i, "a mark on the paper");
		}
		for (int i = 0; i < 3; i++) {
			this.plans.heard(this.dana, this.ray, new NewWords("I want to sleep, " + i, null, null, "Exam room", null),
					NOW);
		}
		assertThat(this.mvc.get().uri("/patients/{id}/plan/paper/file", this.ray).with(signedInAs(this.dana)))
			.hasStatus(303);
		assertThat(page(this.dana)).contains("Too long for one page", "Cut or shorten first", "paper-hold",
				"12 things to do. Drop what can wait, or make two one.",
				"4 things that were said. Mark in the plan which are no longer so.",
				"This plan is too long for one page");
	}

	@Test
	void printsTheSoonestPromisesAndNotAll() {
		for (int i = 0; i < 6; i++) {
			ours("Call the county about month " + i, this.dana);
		}
		assertThat(write(this.dana).doing()).hasSize(3);
		assertThat(write(this.dana).notes().held()).hasSize(2)
			.allSatisfy((left) -> assertThat(left.why()).startsWith("No room beside the first three."));
	}

	@Test
	void tellsTheWriterWhichSentenceIsHardButNeverThePatientsOwn() {
		this.plans.heard(this.dana, this.ray,
				new NewWords("Unfortunately medication administration considerations dominate everything",
						LocalDate.of(2025, 12, 1), this.dana.staffId(), "Exam room", null),
				NOW);
		own("Discontinue medication immediately if gastrointestinal symptoms deteriorate", "a note");
		assertThat(write(this.dana).notes().hard()).singleElement()
			.satisfies((hard) -> assertThat(hard.words()).startsWith("Discontinue"));
		assertThat(page(this.dana)).contains("Hard to read");
	}

	@Test
	void tellsTheWriterWhichLineOfTheContactCardIsHard() {
		String hard = "If gastrointestinal side effects of medication occur";
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine(hard, this.dana.staffId(), null, null, null, "507-288-0117", null)), 0, null,
				NOW);
		assertThat(write(this.dana).notes().hard()).extracting(HardSentence::words).containsExactly(hard);
		assertThat(this.mvc.get().uri("/patients/{id}/plan", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Hard to read", hard);
	}

	@Test
	void shrinksNothingInLargePrint() {
		MvcTestResult large = this.mvc.get()
			.uri("/patients/{id}/plan/paper/file?large=true", this.ray)
			.with(signedInAs(this.dana))
			.exchange();
		assertThat(PrintedPage.of(large.getResponse().getContentAsByteArray()).sizes()).allMatch((size) -> size >= 13);
	}

	private void goals(String title, PlanEdit.Step... steps) {
		goals(List.of(title), steps);
	}

	private void goals(List<String> titles, PlanEdit.Step... steps) {
		this.plans.change(this.dana, this.ray,
				new PlanEdit(1, titles.stream().map((title) -> new PlanEdit.Goal(null, title)).toList(), List.of(steps),
						null, true, null),
				NOW);
	}

	private Actor cardWithDanaAndTeresa() {
		Actor teresa = this.people.person("Teresa", "Vang", Discipline.NURSE, this.dana.clinicId());
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("Panic, or side effects", this.dana.staffId(), null, null, null, "507-288-0117",
						"until 5"),
						new NewCardLine("Pills and refills", teresa.staffId(), null, null, null, "507-288-0118", null)),
				0, null, NOW);
		return teresa;
	}

	private static PlanEdit.Step step(UUID id, int goal, @Nullable String usable, @Nullable Willing willing) {
		return new PlanEdit.Step(id, goal, usable, Tracking.DAILY_NOTE, (willing != null) ? willing : Willing.WILLING);
	}

	private void safetyPlan(boolean printed) {
		Map<SafetyPart, String> parts = new EnumMap<>(SafetyPart.class);
		parts.put(SafetyPart.WARNING_SIGNS, "my hands go numb");
		int version = this.jdbc.sql("select coalesce(max(version), 0) from safety_plan where patient_id = ?")
			.param(this.ray)
			.query(Integer.class)
			.single();
		this.safetyPlans.write(this.dana, this.ray, new SafetyPlanText(parts, printed), version, NOW);
	}

	private UUID ours(String title, Actor owner) {
		return this.followUps.create(this.dana,
				NewStep.of(this.ray, title, StepKind.OTHER, Owner.staff(owner.staffId()), NOW.plus(Duration.ofDays(1))),
				NOW);
	}

	private UUID own(String title, String doneWhen) {
		return this.followUps.create(this.dana,
				new NewStep(this.ray, title, StepKind.OTHER,
						new Owner.Patient(new Owner.Checking(Rhythm.DAILY, null, this.dana.staffId())),
						NOW.plus(Duration.ofDays(7)), doneWhen, null, false, false, null, null),
				NOW);
	}

	private MvcTestResult confirm(Actor who, UUID step) {
		return this.mvc.post()
			.uri("/patients/{id}/plan/doses/{step}", this.ray, step)
			.param("line", DOSE + " (the box is empty)")
			.with(signedInAs(who))
			.exchange();
	}

	private PrintedPlan write(Actor who) {
		return this.paper.write(who, this.ray, false, NOW);
	}

	private PrintedPage print(Actor who) {
		MvcTestResult answer = this.mvc.get()
			.uri("/patients/{id}/plan/paper/file", this.ray)
			.with(signedInAs(who))
			.exchange();
		assertThat(answer).hasStatusOk();
		return PrintedPage.of(answer.getResponse().getContentAsByteArray());
	}

	private String page(Actor who) {
		return this.pages.read(who, "/patients/{id}/plan/paper", this.ray);
	}

}
