package org.throughline.careplan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.clinic.Clinics;
import org.throughline.flag.FlagKind;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.Asks;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.Friction;
import org.throughline.followup.Lighter;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.Rhythm;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepCourse;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.NotFound;
import org.throughline.shared.OneRoundTrip;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * A clinic whose limit is four.
 */
@ClinicTest
class FrictionTests {

	private static final Instant NOW = TestClock.START;

	private static final int LIMIT = 4;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepEndings endings;

	@Autowired
	private StepCourse course;

	@Autowired
	private CarePlans plans;

	@Autowired
	private CarePlanService writes;

	@Autowired
	private Flags flags;

	@Autowired
	private FrictionFlags source;

	@Autowired
	private OneRoundTrip database;

	@Autowired
	private Clinics clinics;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CountedStatements.Statements statements;

	@Autowired
	private Pages pages;

	@Autowired
	private OneForBoth merging;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private UUID ray;

	@BeforeEach
	void openTheClinic() {
		this.dana = this.people.coordinator(this.people.clinic("Millbrook Family Clinic"));
		this.ray = withPlan();
	}

	@Test
	void countsCallsRidesAndFormsByTheKindOfThePatientsOwnSteps() {
		own("Call the pharmacy", StepKind.CALL, Asks.NOTHING);
		own("Take the bus to the lab", StepKind.RIDE, Asks.NOTHING);
		own("Fill in the county form", StepKind.PAPER, Asks.NOTHING);
		own("Do the four-count breath", StepKind.OTHER, Asks.NOTHING);
		assertThat(friction().inWords()).isEqualTo("1 call, 1 ride, 1 form");
	}

	@Test
	void countsLogInsAndPaymentsByTheMarkWhoeverDoesTheStep() {
		own("Message us on the portal", StepKind.OTHER, new Asks(true, false));
		ours("Book the eye visit", new Asks(false, true));
		assertThat(friction().inWords()).isEqualTo("1 log-in, 1 payment");
	}

	@Test
	void goesByWhatAStepAsksAsItWasSaidLast() {
		UUID portal = own("Message us on the portal", StepKind.OTHER, new Asks(true, false));
		this.course.changeAsks(this.dana, SeenStep.asItIs(portal), new Asks(false, true), NOW);
		assertThat(friction().inWords()).isEqualTo("1 payment");
		this.course.changeAsks(this.dana, SeenStep.asItIs(portal), Asks.NOTHING, NOW);
		assertThat(friction().count()).isZero();
	}

	@Test
	void countsNothingThatWeDoForThePatient() {
		ours("Call the pharmacy", Asks.NOTHING);
		assertThat(friction().count()).isZero();
	}

	@Test
	void countsNothingThatIsDone() {
		UUID call = own("Call the pharmacy", StepKind.CALL, Asks.NOTHING);
		this.endings.done(this.dana, call, null, null, NOW);
		assertThat(friction().count()).isZero();
	}

	@Test
	void countsAllThatThePlansPageTellsThePatientWhicheverGoalItServes() {
		UUID call = own("Call the pharmacy", StepKind.CALL, Asks.NOTHING);
		own("Take the bus to the lab", StepKind.RIDE, Asks.NOTHING);
		this.writes.change(this.dana, this.ray, new PlanEdit(1, List.of(new PlanEdit.Goal(null, "Sleep")),
				List.of(new PlanEdit.Step(call, 1, null, Tracking.DAILY_NOTE, Willing.WILLING)), null, false, null),
				NOW);
		assertThat(friction().inWords()).as("a call for a goal, a ride for none").isEqualTo("1 call, 1 ride");
		this.writes.change(this.dana, this.ray, new PlanEdit(2, List.of(), List.of(), null, false, null), NOW);
		assertThat(friction().inWords()).as("a goal let go makes nothing lighter").isEqualTo("1 call, 1 ride");
	}

	@Test
	void countsNothingThatNoPlanAsks() {
		UUID walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		for (int i = 0; i < LIMIT; i++) {
			own(walter, "Call number " + i, StepKind.CALL, Asks.NOTHING);
		}
		assertThat(flagged(walter)).doesNotContain(FlagKind.FRAGILE_PLAN);
		assertThat(page(walter)).contains("Call number 0").doesNotContain("fragile");
		this.writes.heard(this.dana, walter, new NewWords("I want to sleep", null, null, "Exam room", null), NOW);
		assertThat(flagged(walter)).as("from the first words on").contains(FlagKind.FRAGILE_PLAN);
		assertThat(page(walter)).contains("This plan is fragile.", "It asks 4 things at once: 4 calls.");
	}

	@Test
	void callsThePlanFragileAtTheLimitAndNotBefore() {
		tooMuch(LIMIT - 1);
		assertThat(friction().isFragile()).isFalse();
		assertThat(flagged()).doesNotContain(FlagKind.FRAGILE_PLAN);
		own("Call the county", StepKind.CALL, Asks.NOTHING);
		assertThat(friction().isFragile()).isTrue();
		assertThat(flagged()).contains(FlagKind.FRAGILE_PLAN);
	}

	@Test
	void goesByTheLimitOfTheClinic() {
		tooMuch(2);
		this.jdbc.sql("update clinic set friction_limit = 2 where id = ?").param(this.dana.clinicId()).update();
		assertThat(flagged()).contains(FlagKind.FRAGILE_PLAN);
	}

	@Test
	void flagsAndCountsAlikeForEveryKindOfStep() {
		for (StepKind kind : StepKind.values()) {
			for (Asks asks : List.of(Asks.NOTHING, new Asks(true, true))) {
				UUID patient = withPlan();
				own(patient, "Do it", kind, asks);
				if (kind != StepKind.MEDICATION) {
					this.followUps.create(this.dana,
							NewStep.of(patient, "Do it", kind, Owner.staff(this.dana.staffId()), due()).asking(asks),
							NOW);
				}
				int count = friction(patient).count();
				this.jdbc.sql("update clinic set friction_limit = ? where id = ?")
					.params(Math.max(1, count), this.dana.clinicId())
					.update();
				assertThat(flagged(patient).contains(FlagKind.FRAGILE_PLAN)).as(kind + " " + asks).isEqualTo(count > 0);
				this.jdbc.sql("update clinic set friction_limit = ? where id = ?")
					.params(count + 1, this.dana.clinicId())
					.update();
				assertThat(flagged(patient)).as(kind + " " + asks).doesNotContain(FlagKind.FRAGILE_PLAN);
			}
		}
	}

	@Test
	void suggestsToMergeTwoCallsAndToDropThePortal() {
		own("Call the pharmacy", StepKind.CALL, Asks.NOTHING);
		own("Call the county", StepKind.CALL, Asks.NOTHING);
		own("Send your numbers", StepKind.OTHER, new Asks(true, false));
		assertThat(friction().suggestions()).extracting(Lighter::words)
			.containsExactly("Could one call do for both? Merge “Call the pharmacy” and “Call the county”.",
					"Could “Send your numbers” go without the portal? A call or a paper from us would do.");
	}

	@Test
	void makesOneCallOfTwoInOnePress() {
		UUID pharmacy = own("Call the pharmacy", StepKind.CALL, Asks.NOTHING);
		UUID county = own("Call the county", StepKind.CALL, Asks.NOTHING);
		tooMuch(2);
		this.writes.change(this.dana, this.ray,
				new PlanEdit(1, List.of(new PlanEdit.Goal(null, "Sleep")),
						List.of(new PlanEdit.Step(pharmacy, 1, null, Tracking.DAILY_NOTE, Willing.WILLING)), pharmacy,
						false, null),
				NOW);
		assertThat(page(this.ray)).contains("This plan is fragile.", "One call for both", "/plan/merges");
		assertThat(press("/plan/merges", pharmacy, county)).hasStatus3xxRedirection();
		PlanView plan = this.plans.ofPatient(this.dana, this.ray, NOW).orElseThrow();
		assertThat(plan.friction(LIMIT).count()).isEqualTo(LIMIT - 1);
		assertThat(plan.first().orElseThrow().line())
			.isEqualTo("Call the pharmacy, and in the same call: Call the county");
		assertThat(plan.version()).as("another version, with why").isEqualTo(3);
		assertThat(this.pages.read(this.dana, "/patients/{id}/plan/versions/3", this.ray))
			.contains("One call does for both");
		assertThat(this.pages.read(this.dana, "/next-steps/{id}", county)).contains("One call does for both", "Reopen");
		assertThat(page(this.ray)).doesNotContain("fragile");
	}

	@Test
	void saysThatOneOfTheTwoIsOverWhenTheyAreMadeOneAgain() {
		List<UUID> calls = List.of(own("Call the pharmacy.", StepKind.CALL, Asks.NOTHING),
				own("Call the county", StepKind.CALL, Asks.NOTHING));
		this.writes.change(this.dana, this.ray,
				new PlanEdit(1, List.of(new PlanEdit.Goal(null, "Sleep")),
						calls.stream()
							.map((call) -> new PlanEdit.Step(call, 1, null, Tracking.DAILY_NOTE, Willing.WILLING))
							.toList(),
						null, false, null),
				NOW);
		SeenStep pharmacy = SeenStep.asItIs(calls.get(0));
		SeenStep county = SeenStep.asItIs(calls.get(1));

		this.merging.make(this.dana, this.ray, pharmacy, county, NOW);

		assertThat(this.plans.ofPatient(this.dana, this.ray, NOW).orElseThrow().steps().map(PlanStep::line))
			.as("no full stop within")
			.contains("Call the pharmacy, and in the same call: Call the county");
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.merging.make(this.dana, this.ray, pharmacy, county, NOW))
			.withMessageContaining("One of the two is over already");
	}

	@Test
	void stillCountsWhatTheOtherOfTheTwoCosts() {
		UUID pharmacy = own("Call the pharmacy", StepKind.CALL, Asks.NOTHING);
		UUID insurance = own("Call the insurance", StepKind.CALL, new Asks(false, true));
		this.writes.change(this.dana, this.ray, new PlanEdit(1, List.of(new PlanEdit.Goal(null, "Sleep")),
				List.of(new PlanEdit.Step(pharmacy, 1, null, Tracking.DAILY_NOTE, Willing.WILLING)), null, false, null),
				NOW);
		assertThat(friction().inWords()).isEqualTo("2 calls, 1 payment");
		this.merging.make(this.dana, this.ray, SeenStep.asItIs(pharmacy), SeenStep.asItIs(insurance), NOW);
		assertThat(friction().inWords()).isEqualTo("1 call, 1 payment");
	}

	@Test
	void makesOneOfNothingThatIsNotAlike() {
		UUID call = own("Call the pharmacy", StepKind.CALL, Asks.NOTHING);
		UUID ride = own("Take the bus to the lab", StepKind.RIDE, Asks.NOTHING);
		UUID ours = this.followUps.create(this.dana,
				NewStep.of(this.ray, "Call the county", StepKind.CALL, Owner.staff(this.dana.staffId()), due()), NOW);
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.merging.make(this.dana, this.ray, SeenStep.asItIs(call), SeenStep.asItIs(ride), NOW))
			.withMessageContaining("Neither serves a goal");
		this.writes.change(this.dana, this.ray, new PlanEdit(1, List.of(new PlanEdit.Goal(null, "Sleep")),
				List.of(new PlanEdit.Step(call, 1, null, Tracking.DAILY_NOTE, Willing.WILLING)), null, false, null),
				NOW);
		for (UUID other : List.of(ride, ours, call)) {
			assertThatExceptionOfType(RefusedByRule.class).isThrownBy(
					() -> this.merging.make(this.dana, this.ray, SeenStep.asItIs(call), SeenStep.asItIs(other), NOW))
				.withMessageContaining("not alike");
		}
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.merging.make(this.people.stranger(), this.ray,
				SeenStep.asItIs(call), SeenStep.asItIs(ride), NOW));
		assertThat(friction().count()).isEqualTo(2);
	}

	@Test
	void asksForAGoalFirstWhereNeitherOfTheTwoServesOne() {
		tooMuch(LIMIT);
		assertThat(page(this.ray)).contains("Could one call do for both?", "Put one under a goal first")
			.doesNotContain("/plan/merges");
	}

	@Test
	void goesWithoutThePortalInOnePress() {
		UUID portal = own("Send your numbers", StepKind.OTHER, new Asks(true, true));
		tooMuch(LIMIT - 2);
		assertThat(page(this.ray)).contains("This plan is fragile.", "Without the portal",
				"/next-steps/" + portal + "/asks", "name=\"asksPayment\" value=\"true\"");
		assertThat(this.mvc.post()
			.uri("/next-steps/{id}/asks", portal)
			.param("back", "patient")
			.param("asksPayment", "true")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection()
			.flash()
			.hasEntrySatisfying("notice",
					(says) -> assertThat(says.toString()).contains("Where its words still say so"));
		assertThat(friction().inWords()).isEqualTo("2 calls, 1 payment");
		assertThat(page(this.ray)).doesNotContain("fragile");
	}

	private MvcTestResult press(String path, UUID one, UUID other) {
		return this.mvc.post()
			.uri("/patients/{id}" + path, this.ray)
			.param("one", one.toString())
			.param("other", other.toString())
			.with(signedInAs(this.dana))
			.exchange();
	}

	@Test
	void speaksOfThePlanAndNeverOfThePerson() {
		tooMuch(LIMIT);
		assertThat(FlagKind.FRAGILE_PLAN.generalText()).contains("plan").doesNotContain("patient");
		assertThat(friction().suggestions())
			.noneMatch((one) -> one.words().matches("(?i).*\\b(he|she|they|patient)\\b.*"));
	}

	@Test
	void flagsAClinicInOneStatement() {
		tooMuch(LIMIT);
		HuddleDay day = day();
		assertThat(
				this.statements.of(() -> assertThat(this.database.read(List.of(this.source.ofClinic(day)))).hasSize(1)))
			.hasSize(1);
	}

	@Test
	void flagsNobodyWhoIsOnlyListed() {
		UUID listed = withPlan();
		this.jdbc
			.sql("update enrollment set until = since, ended_by = ?, end_reason = 'Moved away' where patient_id = ?")
			.params(this.dana.staffId(), listed)
			.update();
		for (int i = 0; i < LIMIT; i++) {
			own(listed, "Call number " + i, StepKind.CALL, Asks.NOTHING);
		}
		assertThat(flagged(listed)).doesNotContain(FlagKind.FRAGILE_PLAN);
	}

	private void tooMuch(int calls) {
		for (int i = 0; i < calls; i++) {
			own("Call number " + i, StepKind.CALL, Asks.NOTHING);
		}
	}

	private Friction friction() {
		return friction(this.ray);
	}

	private Friction friction(UUID patient) {
		return this.plans.ofPatient(this.dana, patient, NOW).orElseThrow().friction(LIMIT);
	}

	private UUID withPlan() {
		UUID patient = this.patients.inOurCare(this.dana, "Raymond", "Mercado");
		this.writes.heard(this.dana, patient, new NewWords("I want to sleep", null, null, "Exam room", null), NOW);
		return patient;
	}

	private String page(UUID patient) {
		return this.pages.read(this.dana, "/patients/{id}", patient);
	}

	private List<FlagKind> flagged() {
		return flagged(this.ray);
	}

	private List<FlagKind> flagged(UUID patient) {
		return this.flags.ofPatient(patient, day()).stream().map((flag) -> flag.kind()).toList();
	}

	private HuddleDay day() {
		return HuddleDay.at(this.clinics.get(this.dana.clinicId()), NOW);
	}

	private UUID own(String title, StepKind kind, Asks asks) {
		return own(this.ray, title, kind, asks);
	}

	private UUID own(UUID patient, String title, StepKind kind, @Nullable Asks asks) {
		return this.followUps.create(this.dana,
				new NewStep(patient, title, kind,
						new Owner.Patient(new Owner.Checking(Rhythm.ONCE, null, this.dana.staffId())), due(),
						"it is done", null, false, false, null, null, (asks != null) ? asks : Asks.NOTHING, null),
				NOW);
	}

	private void ours(String title, Asks asks) {
		this.followUps.create(this.dana,
				NewStep.of(this.ray, title, StepKind.CALL, Owner.staff(this.dana.staffId()), due()).asking(asks), NOW);
	}

	private static Instant due() {
		return NOW.plus(Duration.ofDays(1));
	}

}
