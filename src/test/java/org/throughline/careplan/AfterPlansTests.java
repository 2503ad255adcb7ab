package org.throughline.careplan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.Pages;
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
class AfterPlansTests {

	private static final Instant NOW = TestClock.START;

	private static final LocalDate TODAY = LocalDate.of(2025, 12, 2);

	@Autowired
	private AfterPlans after;

	@Autowired
	private CarePlanService plans;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepEndings endings;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private TestStaff people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CountedStatements.Statements statements;

	private Actor dana;

	private Actor teresa;

	private Actor luis;

	private UUID ray;

	@BeforeEach
	void aPlan() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.teresa = clinic.teresa();
		this.luis = clinic.luis();
		this.ray = clinic.ray();
		this.plans.heard(this.dana, this.ray, new NewWords("I want to sleep", null, null, "Exam room", null),
				NOW.minus(Duration.ofDays(20)));
	}

	@Test
	void asksAboutNothingBeforeThereIsSomething() {
		assertThat(checks().isEmpty()).isTrue();
		assertThat(unknown(this.dana)).isEmpty();
		assertThat(this.pages.read(this.dana, "/patients/" + this.ray + "/plan")).contains("After the plan",
				"Nothing to ask yet");
		assertThat(this.pages.read(this.dana, "/after-plans")).contains("We know what came of every plan.");
	}

	@Test
	void knowsWhetherThePrescriptionWasPickedUpOnceSomebodyAskedSinceTheStepWasDone() {
		medicationDone(NOW.minus(Duration.ofDays(3)));
		LocalDate done = TODAY.minusDays(3);
		assertThat(checks().pickedUp()).isEqualTo(new AfterPlan.Check(null, done));
		assertThat(unknown(this.dana)).containsExactly(this.ray);
		assertThat(this.pages.read(this.dana, "/after-plans")).contains("Ray Mercado",
				"Did they pick up the prescription?", "Not known yet.", "A medication step was done Nov 29.");

		assertThat(this.pages.after(said(this.dana, "true", done.minusDays(1)), this.dana)).as("asked before it")
			.contains("A medication step was done after that day.", "value=\"2025-11-28\"");
		assertThat(checks().pickedUp()).isEqualTo(new AfterPlan.Check(null, done));
		assertThat(said(this.dana, "true", done)).hasStatus3xxRedirection();
		assertThat(checks().pickedUp()).isEqualTo(new AfterPlan.Check("Yes", done));
		assertThat(said(this.dana, "false", TODAY)).hasStatus3xxRedirection();
		assertThat(checks().pickedUp()).isEqualTo(new AfterPlan.Check("No", TODAY));
		assertThat(unknown(this.dana)).isEmpty();
		assertThat(this.pages.read(this.dana, "/patients/" + this.ray + "/plan")).contains("No, Dec 2.");

		medicationDone(NOW.plus(Duration.ofDays(2)));
		assertThat(this.after.of(this.dana, this.ray, NOW.plus(Duration.ofDays(3))).orElseThrow().pickedUp())
			.as("another one since")
			.isEqualTo(new AfterPlan.Check(null, TODAY.plusDays(2)));
	}

	@Test
	void knowsWhetherTheyCameToTheVisitOnceItsOutcomeIsWrittenDown() {
		UUID visit = UUID.randomUUID();
		this.jdbc.sql("""
				insert into visit (id, patient_id, clinic_id, starts_at, with_staff, purpose, booked_by, booked_at)
				values (?, ?, ?, ?, ?, 'Sleep', ?, ?)
				""")
			.params(visit, this.ray, this.dana.clinicId(), at(NOW.minus(Duration.ofDays(1))), this.teresa.staffId(),
					this.dana.staffId(), at(NOW.minus(Duration.ofDays(9))))
			.update();
		assertThat(checks().came()).isEqualTo(new AfterPlan.Check(null, TODAY.minusDays(1)));
		assertThat(unknown(this.dana)).containsExactly(this.ray);
		this.jdbc.sql("update visit set outcome = 'CAME', outcome_at = ?, outcome_by = ? where id = ?")
			.params(at(NOW), this.dana.staffId(), visit)
			.update();
		assertThat(checks().came()).isEqualTo(new AfterPlan.Check("Yes", TODAY.minusDays(1)));
		assertThat(unknown(this.dana)).isEmpty();
	}

	@Test
	void knowsWhetherTheSafetyPlanWouldDoAtNightOnlyOfTheVersionThatStands() {
		safetyPlan(1);
		assertThat(checks().atNight()).isEqualTo(new AfterPlan.Check(null, TODAY));
		asked(1, "NOT_SURE");
		assertThat(checks().atNight()).isEqualTo(new AfterPlan.Check("Not sure", TODAY));
		assertThat(unknown(this.dana)).isEmpty();
		safetyPlan(2);
		assertThat(unknown(this.dana)).containsExactly(this.ray);
	}

	@Test
	void isForClinicalPeopleOfTheClinicAndOfPatientsInOurCare() {
		medicationDone(NOW.minus(Duration.ofDays(3)));
		assertThat(this.after.of(this.luis, this.ray, NOW)).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> unknown(this.luis));
		assertThat(this.mvc.get().uri("/after-plans").with(signedInAs(this.luis))).hasStatus(404);
		Actor stranger = this.people.stranger();
		assertThat(unknown(stranger)).isEmpty();
		for (Actor other : List.of(this.luis, stranger)) {
			assertThat(said(other, "true", TODAY)).hasStatus(404);
		}
		this.jdbc.sql("update enrollment set until = ?, ended_by = ?, end_reason = 'OTHER' where patient_id = ?")
			.params(TODAY, this.dana.staffId(), this.ray)
			.update();
		assertThat(unknown(this.dana)).isEmpty();
		assertThat(this.after.of(this.dana, this.ray, NOW)).isEmpty();
	}

	@Test
	void refusesADayToComeAndAnAnswerThatIsNone() {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.after.pickedUp(this.dana, this.ray, true, TODAY.plusDays(1), NOW))
			.withMessageContaining("still to come");
		Instant lateTonight = Instant.parse("2025-12-03T05:30:00Z");
		assertThatExceptionOfType(RefusedByRule.class).as("by the clinic's day")
			.isThrownBy(() -> this.after.pickedUp(this.dana, this.ray, true, TODAY.plusDays(1), lateTonight));
		assertThat(said(this.dana, "", TODAY)).hasStatus3xxRedirection().flash().containsKey("problem");
	}

	@Test
	void isReadInOneStatement() {
		assertThat(this.statements.of(() -> this.after.of(this.dana, this.ray, NOW))).hasSize(1);
		assertThat(this.statements.of(() -> unknown(this.dana))).hasSize(1);
	}

	@Test
	void takesTheSameStatementsHoweverManyPlansThereAre() {
		safetyPlan(this.ray, 1);
		int few = statementsOfThePage();
		for (int n = 0; n < 15; n++) {
			UUID walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
			this.plans.heard(this.dana, walter, new NewWords("I want to walk", null, null, "Exam room", null), NOW);
			safetyPlan(walter, 1);
		}
		assertThat(unknown(this.dana)).hasSize(16);
		assertThat(statementsOfThePage()).isEqualTo(few).isLessThanOrEqualTo(9);
	}

	private int statementsOfThePage() {
		return this.statements.of(() -> this.pages.read(this.dana, "/after-plans")).size();
	}

	private void medicationDone(Instant at) {
		UUID step = this.followUps.create(this.teresa,
				NewStep
					.of(this.ray, "Send the refill to Harlan", StepKind.MEDICATION, Owner.staff(this.teresa.staffId()),
							at.plus(Duration.ofHours(1)))
					.evenOnAClosedDay(true),
				at);
		this.endings.done(this.teresa, step, null, "Sent", at);
	}

	private void safetyPlan(int version) {
		safetyPlan(this.ray, version);
	}

	private void safetyPlan(UUID patient, int version) {
		this.jdbc.sql("""
				insert into safety_plan (id, patient_id, clinic_id, version, warning_signs, written_by, written_at)
				values (?, ?, ?, ?, 'my hands go numb', ?, ?)
				""")
			.params(UUID.randomUUID(), patient, this.dana.clinicId(), version, this.dana.staffId(), at(NOW))
			.update();
	}

	private void asked(int version, String answer) {
		this.jdbc.sql("""
				insert into safety_plan_night (id, patient_id, clinic_id, version, answer, asked_on, asked_by, asked_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(UUID.randomUUID(), this.ray, this.dana.clinicId(), version, answer, TODAY, this.dana.staffId(),
					at(NOW))
			.update();
	}

	private MvcTestResult said(Actor actor, String pickedUp, LocalDate on) {
		var form = this.mvc.post().uri("/patients/{id}/plan/pickups", this.ray).with(signedInAs(actor));
		Map.of("pickedUp", pickedUp, "askedOn", on.toString()).forEach(form::param);
		return form.exchange();
	}

	private AfterPlan checks() {
		return this.after.of(this.dana, this.ray, NOW).orElseThrow();
	}

	private List<UUID> unknown(Actor actor) {
		return this.after.unknown(actor, 1, NOW).shown().stream().map(AfterPlan::patientId).toList();
	}

	private static Object at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
