package org.throughline.followup;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.patient.BarrierKind;
import org.throughline.patient.Barriers;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * A barrier names the step it blocks, and an open step can be what is done about it.
 */
@ClinicTest
class StuckStepTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private Steps steps;

	@Autowired
	private StepEndings endings;

	@Autowired
	private Barriers barriers;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Pages pages;

	private TestClinic clinic;

	private Actor dana;

	private UUID walter;

	private UUID visit;

	@BeforeEach
	void openTheClinic() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
		this.walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		this.visit = step(this.dana, "Weigh him and look at his feet", StepKind.VISIT);
	}

	@Test
	void aBarrierNamesTheStepItBlocksAndTheStepSaysWhatIsInTheWay() {
		assertThat(noted(this.visit)).hasStatus3xxRedirection();
		assertThat(page(this.dana, "/patients/" + this.walter)).containsPattern(
				"In the way of:\\s*(</\\w+>\\s*)*<a href=\"/next-steps/" + this.visit + "[^>]*>Weigh him and look");
		assertThat(page(this.dana, "/next-steps/" + this.visit)).contains("In the way:", "I sold the truck");
		assertThat(page(this.dana, "/my-day")).contains("In the way:", "I sold the truck");
		assertThat(page(this.dana, "/patients/" + this.walter + "/copy/text"))
			.contains("I sold the truck. In the way of: Weigh him and look at his feet.");
	}

	@Test
	void whichStepItBlocksCanBeChangedAndTakenAway() {
		UUID truck = truck(null);
		this.barriers.blocks(this.dana, this.walter, truck, this.visit, null, TestClock.START);
		assertThat(seen(this.dana, this.visit).inTheWay()).extracting(InTheWay::words)
			.containsExactly("I sold the truck");
		UUID other = step(this.dana, "Bring him to the eye visit", StepKind.RIDE);
		assertThat(blocked(truck, other.toString())).hasStatus3xxRedirection();
		assertThat(seen(this.dana, this.visit).inTheWay()).isEmpty();
		assertThat(seen(this.dana, other).inTheWay()).hasSize(1);
		assertThat(blocked(truck, "")).hasStatus3xxRedirection();
		assertThat(seen(this.dana, other).inTheWay()).isEmpty();
	}

	@Test
	void whatSomebodyElseSaidMeanwhileIsNotOverwritten() {
		UUID truck = truck(this.visit);
		UUID other = step(this.dana, "Bring him to the eye visit", StepKind.RIDE);
		assertThat(blocked(truck, other.toString()).param("seen", "")).hasStatus(409);
		assertThat(blocked(truck, "").param("seen", this.visit.toString())).hasStatus3xxRedirection();
	}

	@Test
	void aBarrierBlocksAnOpenStepOfTheSamePatientOnly() {
		UUID rose = this.patients.inOurCare(this.dana, "Rose", "Carver");
		UUID hers = this.followUps.create(this.dana, NewStep.of(rose, "Call her", StepKind.CALL,
				Owner.staff(this.dana.staffId()), TestClock.START.plusSeconds(7200)), TestClock.START);
		assertThat(noted(hers)).hasStatus(422).bodyText().contains("Choose from the list which step");
		UUID truck = truck(this.visit);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update barrier set blocked_step_id = ? where id = ?")
				.params(hers, truck)
				.update());
	}

	@Test
	void whoeverMayNotReadTheStepReadsItsKindAndTheDeskTheBarrierInGeneralWords() {
		UUID lab = step(this.clinic.joan(), "Draw the A1c he fears", StepKind.LAB);
		this.barriers.note(this.dana, this.walter, BarrierKind.FEAR_OF_BAD_NEWS, "He does not open letters", false, lab,
				TestClock.START);
		assertThat(page(this.clinic.bev(), "/patients/" + this.walter)).contains("In the way of:", "Lab step")
			.doesNotContain("A1c", "open letters");
		assertThat(page(this.clinic.bev(), "/next-steps/" + lab)).contains("In the way:", "Something else")
			.doesNotContain("A1c", "open letters");
		assertThat(page(this.dana, "/next-steps/" + lab)).contains("In the way:", "He does not open letters");
	}

	@Test
	void outOfTheWayTheLinkStaysAsHistory() {
		UUID truck = truck(this.visit);
		this.barriers.clear(this.dana, this.walter, truck, "County rides", TestClock.START);
		assertThat(page(this.dana, "/patients/" + this.walter)).contains("Was in the way of:");
		assertThat(page(this.dana, "/next-steps/" + this.visit)).doesNotContain("In the way:");
		for (int n = 0; n < 13; n++) {
			this.jdbc
				.sql("""
						insert into follow_up (id, patient_id, clinic_id, title, kind, state, owner_kind, owner_staff, due_at,
						       created_by, created_at, accepted_at, accepted_recorded_by, ended_at, ended_by)
						select gen_random_uuid(), patient_id, clinic_id, 'Call', 'CALL', 'DONE', 'STAFF', created_by, due_at,
						       created_by, created_at, created_at, created_by, now(), created_by from follow_up where id = ?
						""")
				.param(this.visit)
				.update();
		}
		this.jdbc.sql("update follow_up set state = 'DONE', ended_at = created_at, ended_by = created_by where id = ?")
			.param(this.visit)
			.update();
		assertThat(page(this.dana, "/patients/" + this.walter)).as("however long ago it ended")
			.contains("Was in the way of:", "Weigh him and look at his feet");
	}

	@Test
	void anOpenStepCanBeWhatIsDoneAboutIt() {
		UUID truck = truck(this.visit);
		UUID ride = step(this.dana, "Ask the county for rides", StepKind.RIDE);
		assertThat(page(this.dana, "/patients/" + this.walter)).contains("Nobody is on this yet",
				"An open step gets it out of the way");
		assertThat(done(this.dana, truck, ride)).hasStatus3xxRedirection();
		assertThat(page(this.dana, "/patients/" + this.walter)).contains("On this:")
			.doesNotContain("Nobody is on this");
		assertThat(seen(this.dana, ride).barrierId()).isEqualTo(truck);
		assertThat(page(this.dana, "/next-steps/" + ride)).contains("Meant for what gets in the way");
		assertThat(problem(done(this.dana, truck, this.visit))).contains("That is the step it is in the way of");
		UUID cost = this.barriers.note(this.dana, this.walter, BarrierKind.COST, "The copay", false, null,
				TestClock.START);
		assertThat(problem(done(this.dana, cost, ride))).contains("done about something else");
		this.barriers.clear(this.dana, this.walter, truck, null, TestClock.START);
		assertThat(done(this.dana, cost, ride)).hasStatus3xxRedirection();
		assertThat(seen(this.dana, ride).barrierId()).isEqualTo(cost);
	}

	@Test
	void aStepTiedBySlipIsTakenOffAndPressingTwiceWritesOnce() {
		UUID truck = truck(this.visit);
		UUID ride = step(this.dana, "Ask the county for rides", StepKind.RIDE);
		for (int press = 1; press <= 2; press++) {
			assertThat(done(this.dana, truck, ride)).hasStatus3xxRedirection();
		}
		assertThat(events(ride, "meant for what gets in the way")).isOne();
		assertThat(page(this.dana, "/patients/" + this.walter)).contains("Not about this after all: Ask the county");
		for (int press = 1; press <= 2; press++) {
			assertThat(this.mvc.post()
				.uri("/patients/{id}/barriers/{barrier}/steps", this.walter, truck)
				.with(signedInAs(this.dana))
				.param("notAnyMore", ride.toString())).hasStatus3xxRedirection();
		}
		assertThat(seen(this.dana, ride).barrierId()).isNull();
		assertThat(events(ride, "not meant for it any more")).isOne();
		assertThat(page(this.dana, "/patients/" + this.walter)).contains("Nobody is on this yet");
	}

	@Test
	void whatIsInTheWayOfARepeatingStepIsInTheWayOfTheNext() {
		UUID weekly = this.followUps.create(this.dana,
				NewStep
					.of(this.walter, "Call him about his feet", StepKind.CALL, Owner.staff(this.dana.staffId()),
							TestClock.START.plusSeconds(7200))
					.repeatingEvery(7),
				TestClock.START);
		truck(weekly);
		this.endings.done(this.dana, weekly, null, null, TestClock.START);
		UUID next = this.jdbc.sql(
				"select id from follow_up where patient_id = ? and id <> ? and ended_at is null and title like 'Call him%'")
			.params(this.walter, weekly)
			.query(UUID.class)
			.single();
		assertThat(seen(this.dana, next).inTheWay()).extracting(InTheWay::words).containsExactly("I sold the truck");
		this.endings.undo(this.dana, weekly, TestClock.START.plusSeconds(3));
		assertThat(seen(this.dana, weekly).inTheWay()).extracting(InTheWay::words).containsExactly("I sold the truck");
	}

	private int events(UUID step, String what) {
		return this.jdbc.sql("select count(*) from follow_up_event where follow_up_id = ? and what = ?")
			.params(step, what)
			.query(Integer.class)
			.single();
	}

	@Test
	void nobodyTiesAStepThatTheyMayNotRead() {
		UUID lab = step(this.clinic.joan(), "Draw the A1c", StepKind.LAB);
		assertThat(done(this.clinic.bev(), truck(null), lab)).hasStatus(404);
		assertThat(seen(this.dana, lab).barrierId()).isNull();
	}

	private UUID step(Actor owner, String title, StepKind kind) {
		return this.followUps.create(owner,
				NewStep.of(this.walter, title, kind, Owner.staff(owner.staffId()), TestClock.START.plusSeconds(7200)),
				TestClock.START);
	}

	private UUID truck(UUID blocked) {
		return this.barriers.note(this.dana, this.walter, BarrierKind.TRANSPORT, "I sold the truck", true, blocked,
				TestClock.START);
	}

	private StepView seen(Actor by, UUID step) {
		return this.steps.get(by, step, TestClock.START);
	}

	private MockMvcTester.MockMvcRequestBuilder noted(UUID step) {
		return this.mvc.post()
			.uri("/patients/{id}/barriers", this.walter)
			.with(signedInAs(this.dana))
			.param("kind", "TRANSPORT")
			.param("account", "I sold the truck")
			.param("blockedStep", step.toString());
	}

	private MockMvcTester.MockMvcRequestBuilder blocked(UUID barrier, String step) {
		return this.mvc.post()
			.uri("/patients/{id}/barriers/{barrier}/blocked-step", this.walter, barrier)
			.with(signedInAs(this.dana))
			.param("blockedStep", step);
	}

	private MockMvcTester.MockMvcRequestBuilder done(Actor by, UUID barrier, UUID step) {
		return this.mvc.post()
			.uri("/patients/{id}/barriers/{barrier}/steps", this.walter, barrier)
			.with(signedInAs(by))
			.param("step", step.toString());
	}

	private static String problem(MockMvcTester.MockMvcRequestBuilder sent) {
		return String.valueOf(sent.exchange().getMvcResult().getFlashMap().get("problem"));
	}

	private String page(Actor by, String path) {
		return this.pages.read(by, path);
	}

}
