package org.throughline.followup;

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
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

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
	private Steps steps;

	@Autowired
	private Flags flags;

	@Autowired
	private FrictionFlags source;

	@Autowired
	private Clinics clinics;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CountedStatements.Statements statements;

	private Actor dana;

	private UUID ray;

	@BeforeEach
	void openTheClinic() {
		this.dana = this.people.millbrook().dana();
		this.ray = this.patients.inOurCare(this.dana, "Raymond", "Mercado");
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
		this.followUps.changeAsks(this.dana, portal, new Asks(false, true), NOW);
		assertThat(friction().inWords()).isEqualTo("1 payment");
		this.followUps.changeAsks(this.dana, portal, Asks.NOTHING, NOW);
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
		this.followUps.done(this.dana, call, null, null, NOW);
		assertThat(friction().count()).isZero();
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
				UUID patient = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
				own(patient, "Do it", kind, asks);
				if (kind != StepKind.MEDICATION) {
					this.followUps.create(this.dana,
							NewStep.of(patient, "Do it", kind, Owner.staff(this.dana.staffId()), due()).asking(asks),
							NOW);
				}
				int count = Friction.of(this.steps.ofPatient(this.dana, patient, NOW), LIMIT).count();
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
		assertThat(friction().suggestions()).containsExactly(
				"Could one call do for both? Merge “Call the pharmacy” and “Call the county”.",
				"Could “Send your numbers” go without the portal? A call or a paper from us would do.");
	}

	@Test
	void speaksOfThePlanAndNeverOfThePerson() {
		tooMuch(LIMIT);
		assertThat(FlagKind.FRAGILE_PLAN.generalText()).contains("plan").doesNotContain("patient");
		assertThat(friction().suggestions()).noneMatch((words) -> words.matches("(?i).*\\b(he|she|they|patient)\\b.*"));
	}

	@Test
	void flagsAClinicInOneStatement() {
		tooMuch(LIMIT);
		HuddleDay day = day();
		assertThat(this.statements.of(() -> assertThat(this.source.flags(day)).hasSize(1))).hasSize(1);
	}

	@Test
	void flagsNobodyWhoIsOnlyListed() {
		UUID listed = this.patients.listed(this.dana, PatientsForTests.ray());
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
		return Friction.of(this.steps.ofPatient(this.dana, this.ray, NOW), LIMIT);
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
						"it is done", null, false, false, null, null, asks),
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
