package org.throughline.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.clinic.Clinics;
import org.throughline.flag.FlagKind;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ClinicTest
class HandoffModuleTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private DoorCount door;

	@Autowired
	private HandoffService handoffs;

	@Autowired
	private HandoffPassing passing;

	@Autowired
	private Handoffs reading;

	@Autowired
	private BeforeLeaving beforeLeaving;

	@Autowired
	private PatientAccess access;

	@Autowired
	private FollowUpService steps;

	@Autowired
	private StepEndings endings;

	@Autowired
	private Flags flags;

	@Autowired
	private Clinics clinics;

	@Autowired
	private StaffService staff;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private JdbcClient jdbc;

	private TestClinic clinic;

	private Actor dana;

	@Autowired
	private FollowUpService followUps;

	private Actor luis;

	private Actor marcus;

	private UUID walter;

	@BeforeEach
	void aClinic() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
		this.luis = this.clinic.luis();
		this.marcus = this.people.person("Marcus", "Oyelaran", Discipline.NURSE, this.clinic.id());
		this.walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
	}

	@Test
	void staysTheSendersUntilSomebodyTakesIt() {
		UUID id = offer(null, this.luis, this.marcus);
		assertThat(step(id)).isEqualTo("ACCEPTED " + this.dana.staffId());
		this.handoffs.take(this.luis, id, NOW.plusSeconds(60));
		assertThat(step(id)).isEqualTo("ACCEPTED " + this.luis.staffId());
		HandoffDay day = this.reading.day(this.luis, NOW.plusSeconds(90));
		assertThat(day.atDoor()).isEmpty();
		assertThat(day.loops()).extracting(HandoffView::id).containsExactly(id);
	}

	@Test
	void tellsTheOthersWhoTookIt() {
		UUID id = offer(null, this.luis, this.marcus);
		this.handoffs.take(this.luis, id, NOW);
		assertThat(this.reading.day(this.marcus, NOW.plusSeconds(60)).takenByOthers())
			.extracting((one) -> one.taken().who().fullName())
			.containsExactly("Luis Arce");
		assertThat(this.reading.day(this.marcus, NOW.plus(Duration.ofHours(1))).takenByOthers()).isEmpty();
	}

	@Test
	void savesAsTakenWhenTheReceiverIsThereAndSaysYes() {
		UUID id = offer(this.luis, this.luis, this.marcus);
		HandoffView view = this.reading.open(this.dana, id, NOW);
		assertThat(view.stage()).isEqualTo(HandoffStage.TAKEN);
		assertThat(view.taken().recordedBy().id()).isEqualTo(this.dana.staffId());
		this.handoffs.giveBack(this.luis, id, "Called to the front desk", NOW.plusSeconds(30));
		assertThat(step(id)).isEqualTo("ACCEPTED " + this.dana.staffId());
		assertThat(this.reading.day(this.marcus, NOW.plusSeconds(40)).atDoor()).hasSize(1);
	}

	@Test
	void leavesTheStepWithWhomeverItWasHandedToWhenTheHandoffIsGivenBack() {
		Actor kayla = this.clinic.kayla();
		UUID open = offer(this.luis, this.luis, this.marcus);
		UUID last = offer(this.luis, this.luis);
		UUID asked = offer(this.luis, this.luis, this.marcus);
		for (UUID id : List.of(open, last, asked)) {
			this.followUps.ask(this.luis, SeenStep.asItIs(stepOf(id)), kayla.staffId(), NOW.plusSeconds(10));
		}
		this.followUps.accept(kayla, stepOf(open), NOW.plusSeconds(20));
		this.followUps.accept(kayla, stepOf(last), NOW.plusSeconds(20));

		for (UUID id : List.of(open, last, asked)) {
			this.handoffs.giveBack(this.luis, id, "Called to the front desk", NOW.plusSeconds(30));
		}

		assertThat(step(open)).isEqualTo("ACCEPTED " + kayla.staffId());
		assertThat(step(last)).isEqualTo("ACCEPTED " + kayla.staffId());
		assertThat(step(asked)).isEqualTo("ASKED " + kayla.staffId());
		assertThat(this.reading.open(this.dana, last, NOW.plusSeconds(40)).stage()).isEqualTo(HandoffStage.SENT_BACK);
		this.handoffs.take(this.marcus, open, NOW.plusSeconds(50));
		assertThat(step(open)).as("whoever said yes keeps it").isEqualTo("ACCEPTED " + kayla.staffId());
	}

	@Test
	void isTakenAndReportedAlsoWhenItsStepHasEndedMeanwhile() {
		UUID id = offer(null, this.luis, this.marcus);
		this.endings.done(this.dana, stepOf(id), null, null, NOW);

		this.handoffs.take(this.marcus, id, NOW.plusSeconds(60));

		assertThat(step(id)).as("done stays done").isEqualTo("DONE " + this.dana.staffId());
		assertThat(this.reading.open(this.dana, id, NOW.plusSeconds(70)).taken().who().id())
			.isEqualTo(this.marcus.staffId());
		assertThat(this.reading.day(this.luis, NOW.plusSeconds(70)).atDoor()).isEmpty();
		assertThat(waitingFlags(NOW.plus(Duration.ofHours(1)))).isEmpty();
		this.handoffs.reportBack(this.marcus, id, new HandoffReport("He has a ride.", null, false, null),
				NOW.plusSeconds(80));
		this.handoffs.acknowledge(this.dana, id, NOW.plusSeconds(90));
		assertThat(this.reading.open(this.dana, id, NOW.plusSeconds(95)).stage()).isEqualTo(HandoffStage.ACKNOWLEDGED);
	}

	@Test
	void comesBackToTheSenderAndShoutsWhenTheLastOneDeclines() {
		UUID id = offer(null, this.luis, this.marcus);
		this.handoffs.decline(this.luis, id, "At the county office until 4", NOW);
		assertThat(step(id)).isEqualTo("ACCEPTED " + this.dana.staffId());
		this.handoffs.decline(this.marcus, id, "In a visit", NOW);
		assertThat(step(id)).isEqualTo("NEEDED null");
		assertThat(this.jdbc.sql("select came_back_to from follow_up where handoff_id = ?")
			.param(id)
			.query(UUID.class)
			.single()).isEqualTo(this.dana.staffId());
	}

	@Test
	void isBackWithTheSenderWhenWhoeverIsLeftCannotSignIn() {
		UUID id = offer(null, this.luis, this.marcus);
		stopSignIn(this.marcus);
		this.handoffs.decline(this.luis, id, "At the county office until 4", NOW);
		assertThat(this.reading.open(this.dana, id, NOW).stage()).isEqualTo(HandoffStage.SENT_BACK);
		assertThat(step(id)).isEqualTo("NEEDED null");
	}

	@Test
	void countsAtTheSendersDoorOnceItIsUntakenForTooLong() {
		offer(null, this.luis);
		assertThat(this.door.count(this.luis, NOW)).isEqualTo(1);
		assertThat(this.door.count(this.dana, NOW)).isZero();
		assertThat(this.door.count(this.dana, NOW.plus(Duration.ofMinutes(10)))).isEqualTo(1);
		stopSignIn(this.luis);
		assertThat(this.door.count(this.dana, NOW)).isEqualTo(1);
	}

	@Test
	void staysInTheSendersSightWhenNobodyAskedCanSignIn() {
		UUID id = offer(null, this.luis);
		stopSignIn(this.luis);
		assertThat(this.reading.day(this.dana, NOW.plusSeconds(5)).waitingTooLong()).extracting(HandoffView::id)
			.containsExactly(id);
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.handoffs.takeFor(this.dana, id, this.luis.staffId(), NOW));
		this.handoffs.withdraw(this.dana, id, "Luis is out", WithdrawnStep.KEPT, null, NOW);
		assertThat(step(id)).isEqualTo("ACCEPTED " + this.dana.staffId());
	}

	@Test
	void isTakenForSomebodyOnlyByTheSender() {
		UUID id = offer(null, this.luis);
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.handoffs.takeFor(this.marcus, id, this.luis.staffId(), NOW));
		assertThat(step(id)).isEqualTo("ACCEPTED " + this.dana.staffId());
		this.handoffs.takeFor(this.dana, id, this.luis.staffId(), NOW);
		assertThat(step(id)).isEqualTo("ACCEPTED " + this.luis.staffId());
	}

	@Test
	void canBeAnsweredAndWithdrawnAfterItsStepHasEnded() {
		UUID declined = offer(null, this.luis);
		UUID withdrawn = offer(null, this.luis);
		this.jdbc.sql("select id from follow_up where patient_id = ?")
			.param(this.walter)
			.query(UUID.class)
			.list()
			.forEach((step) -> this.endings.done(this.dana, step, null, null, NOW));
		this.handoffs.decline(this.luis, declined, "She has told me already", NOW);
		this.handoffs.withdraw(this.dana, withdrawn, "I did it myself", WithdrawnStep.DROPPED, null, NOW);
		assertThat(step(declined)).startsWith("DONE");
		assertThat(this.reading.open(this.dana, withdrawn, NOW).stage()).isEqualTo(HandoffStage.WITHDRAWN);
	}

	@Test
	void dropsTheStepOfAWithdrawnHandoffUnlessItIsKeptOrGivenOn() {
		UUID dropped = offer(null, this.luis);
		this.handoffs.withdraw(this.dana, dropped, "She said no today", WithdrawnStep.DROPPED, null, NOW);
		assertThat(step(dropped)).startsWith("DROPPED");
		UUID kept = offer(null, this.luis);
		this.handoffs.withdraw(this.dana, kept, "I have time now", WithdrawnStep.KEPT, null, NOW);
		assertThat(step(kept)).isEqualTo("ACCEPTED " + this.dana.staffId());
		UUID given = offer(null, this.luis);
		this.handoffs.withdraw(this.dana, given, "Luis is out", WithdrawnStep.GIVEN_ON, this.marcus.staffId(), NOW);
		assertThat(step(given)).isEqualTo("ASKED " + this.marcus.staffId());
	}

	@Test
	void keepsItsStepWhileItWaitsForAYes() {
		UUID id = offer(null, this.luis);
		UUID step = this.reading.open(this.dana, id, NOW).stepId();
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.steps.ask(this.dana, SeenStep.asItIs(step), this.marcus.staffId(), NOW))
			.withMessageContaining("whoever takes that has the step");
		this.handoffs.take(this.luis, id, NOW.plusSeconds(60));
		assertThat(step(id)).isEqualTo("ACCEPTED " + this.luis.staffId());
		this.steps.ask(this.luis, SeenStep.asItIs(step), this.marcus.staffId(), NOW.plusSeconds(90));
		assertThat(step(id)).as("taken, it is his to hand over").isEqualTo("ASKED " + this.marcus.staffId());
	}

	@Test
	void keepsItsStepWhileItIsPassedOn() {
		UUID id = offer(this.luis, this.luis);
		UUID step = this.reading.open(this.dana, id, NOW).stepId();
		this.passing.passOn(this.luis, id, this.marcus.staffId(), "He knows her", NOW);
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.steps.ask(this.luis, SeenStep.asItIs(step), this.dana.staffId(), NOW));
		this.handoffs.take(this.marcus, id, NOW.plusSeconds(60));
		assertThat(step(id)).isEqualTo("ACCEPTED " + this.marcus.staffId());
	}

	@Test
	void letsItsStepGoWhenWhoeverAnswersForItCannotSignIn() {
		UUID id = offer(null, this.luis);
		UUID step = this.reading.open(this.dana, id, NOW).stepId();
		this.staff.stopSignIn(this.luis, this.dana.staffId(), NOW);
		this.steps.ask(this.marcus, SeenStep.asItIs(step), this.marcus.staffId(), NOW.plusSeconds(60));
		this.handoffs.take(this.luis, id, NOW.plusSeconds(90));
		assertThat(step(id)).as("nobody takes it from him unseen").isEqualTo("ACCEPTED " + this.marcus.staffId());
	}

	@Test
	void asksTheSenderToCallTodayWhenThePatientLeftBefore() {
		UUID id = offer(null, this.luis);
		this.handoffs.leftBefore(this.luis, id, NOW);
		assertThat(this.jdbc
			.sql("select state || ' ' || owner_staff from follow_up where patient_id = ? and title like 'Call today%'")
			.param(this.walter)
			.query(String.class)
			.single()).isEqualTo("ASKED " + this.dana.staffId());
		assertThat(this.reading.day(this.luis, NOW).loops()).isEmpty();
		assertThat(this.reading.day(this.luis, NOW).atDoor()).isEmpty();
	}

	@Test
	void needsTheCallWhenThePatientLeftAndTheSenderCannotSignInAnyMore() {
		UUID id = offer(null, this.luis);
		this.staff.stopSignIn(this.marcus, this.dana.staffId(), NOW);
		this.handoffs.leftBefore(this.luis, id, NOW);
		assertThat(this.jdbc.sql("select state from follow_up where patient_id = ? and title like 'Call today%'")
			.param(this.walter)
			.query(String.class)
			.single()).isEqualTo("NEEDED");
		assertThat(this.reading.day(this.luis, NOW).atDoor()).isEmpty();
	}

	@Test
	void isClosedByTheReportThatTheSenderRead() {
		UUID id = offer(null, this.luis);
		this.handoffs.take(this.luis, id, NOW);
		this.handoffs.reportBack(this.luis, id,
				new HandoffReport("He has a ride. His daughter drives him.", true, true, null), NOW);
		assertThat(this.reading.day(this.luis, NOW).loops()).isEmpty();
		HandoffView told = this.reading.day(this.dana, NOW).reports().get(0);
		assertThat(told.reported().words()).startsWith("He has a ride");
		assertThat(told.reported().safetyPlanMade()).isTrue();
		assertThat(told.reported().sameDayIntake()).isTrue();
		this.handoffs.acknowledge(this.dana, id, NOW);
		assertThat(this.reading.day(this.dana, NOW).reports()).isEmpty();
	}

	@Test
	void isOfferedOnlyToPeopleWhomTheStepsKindAllows() {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.handoffs.offer(this.dana,
					offered(HandoffKind.IN_THE_ROOM, StepKind.MEDICATION, null, this.luis), NOW))
			.satisfies((ex) -> assertThat(ex.field()).isEqualTo("to"));
		this.handoffs.offer(this.dana, offered(HandoffKind.IN_THE_ROOM, StepKind.MEDICATION, null, this.marcus), NOW);
	}

	@Test
	void flagsWhatNobodyTookWithinTheClinicsLimit() {
		UUID live = offer(null, this.luis);
		UUID written = this.handoffs.offer(this.dana, offered(HandoffKind.MESSAGE, StepKind.CALL, null, this.luis),
				NOW);
		assertThat(waitingFlags(NOW.plus(Duration.ofMinutes(9)))).isEmpty();
		assertThat(waitingFlags(NOW.plus(Duration.ofMinutes(10)))).containsExactly(live);
		assertThat(waitingFlags(NOW.plus(Duration.ofMinutes(239)))).containsExactly(live);
		assertThat(waitingFlags(NOW.plus(Duration.ofHours(4)))).containsExactlyInAnyOrder(live, written);
		assertThat(this.reading.day(this.dana, NOW.plus(Duration.ofMinutes(10))).waitingTooLong())
			.extracting(HandoffView::id)
			.containsExactly(live);
		this.handoffs.take(this.luis, live, NOW.plus(Duration.ofMinutes(11)));
		assertThat(waitingFlags(NOW.plus(Duration.ofMinutes(12)))).isEmpty();
	}

	@Test
	void isSeenOnceByWhoeverOpensItThemselves() {
		UUID id = offer(null, this.luis, this.marcus);
		this.reading.day(this.luis, NOW.plusSeconds(1));
		this.reading.open(this.luis, id, NOW.plusSeconds(2));
		this.reading.openInPerson(this.dana, id, NOW.plusSeconds(3));
		this.reading.openInPerson(this.luis.withHuddle(Ids.next()), id, NOW.plusSeconds(4));
		assertThat(this.reading.open(this.dana, id, NOW).asked()).extracting(HandoffView.Asked::seenAt)
			.containsOnlyNulls();
		assertThat(this.reading.openInPerson(this.luis, id, NOW.plusSeconds(5)).isUnseenBy(this.luis.staffId()))
			.isFalse();
		this.reading.openInPerson(this.luis, id, NOW.plusSeconds(50));
		assertThat(this.reading.open(this.dana, id, NOW).asked()).extracting(HandoffView.Asked::seenAt)
			.containsExactly(NOW.plusSeconds(5), null);
		this.handoffs.take(this.marcus, id, NOW.plusSeconds(60));
		assertThat(this.reading.open(this.dana, id, NOW).asked().get(1).seenAt()).isEqualTo(NOW.plusSeconds(60));
	}

	@Test
	void standsAtNobodysDoorOnceThePatientHasDied() {
		UUID id = offer(null, this.luis);
		this.jdbc.sql("update patient set deceased = true where id = ?").param(this.walter).update();
		assertThat(this.reading.day(this.luis, NOW.plusSeconds(5)).atDoor()).isEmpty();
		assertThat(this.reading.day(this.dana, NOW.plus(Duration.ofHours(1))).waitingTooLong()).isEmpty();
		assertThat(this.reading.open(this.dana, id, NOW).concern()).startsWith("Sugars");
	}

	@Test
	void isReadByClinicalPeopleAndByThoseItIsOfferedTo() {
		UUID id = offer(null, this.luis);
		Actor bev = this.clinic.bev();
		Actor elsewhere = this.people.stranger();
		assertThat(this.reading.open(this.luis, id, NOW).concern()).startsWith("Sugars");
		assertThat(this.reading.open(this.marcus, id, NOW).concern()).startsWith("Sugars");
		for (Actor other : List.of(bev, elsewhere)) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.reading.open(other, id, NOW));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.handoffs.take(other, id, NOW));
		}
		assertThat(this.reading.ofPatient(bev, this.access.require(bev, this.walter, NOW))).isEmpty();
	}

	@Test
	void keepsWhatMustHappenBeforeThePatientLeavesOnOneDaysList() {
		offer(null, this.luis);
		BeforeLeavingLine line = leaving(this.dana, NOW).get(0);
		assertThat(line.what()).isEqualTo("Blood pressure again");
		this.beforeLeaving.tick(this.luis, line.id(), true, NOW);
		assertThat(leaving(this.dana, NOW).get(0).done()).isTrue();
		this.beforeLeaving.tick(this.luis, line.id(), false, NOW);
		assertThat(leaving(this.dana, NOW).get(0).done()).isFalse();
		assertThat(leaving(this.dana, NOW.plus(Duration.ofDays(1)))).isEmpty();
	}

	@Test
	void readsWhatMustHappenBeforeThePatientLeavesToTheSameAsTheHandoff() {
		offer(null, this.luis);
		UUID line = leaving(this.marcus, NOW).get(0).id();
		assertThat(leaving(this.luis, NOW)).extracting(BeforeLeavingLine::id).as("he was asked").contains(line);
		for (Actor other : List.of(this.clinic.kayla(), this.clinic.bev())) {
			assertThat(leaving(other, NOW)).isEmpty();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.beforeLeaving.tick(other, line, true, NOW));
		}
		assertThat(leaving(this.dana, NOW)).noneMatch(BeforeLeavingLine::done);
	}

	@Test
	void givesExactlyOneReceiverHoweverManyPressAtOnce() throws Exception {
		List<Actor> five = IntStream.range(0, 5)
			.mapToObj((i) -> this.people.person("Nurse" + i, "Test", Discipline.NURSE, this.clinic.id()))
			.toList();
		UUID id = this.handoffs.offer(this.dana,
				offered(HandoffKind.IN_THE_ROOM, StepKind.CALL, null, five.toArray(Actor[]::new)), NOW);
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService hands = Executors.newFixedThreadPool(100);
		try {
			List<Future<UUID>> presses = new ArrayList<>();
			for (Actor one : five) {
				IntStream.range(0, 20).forEach((i) -> presses.add(hands.submit(() -> {
					start.await();
					return whoHasItAfterPressing(one, id);
				})));
			}
			start.countDown();
			List<UUID> answers = new ArrayList<>();
			for (Future<UUID> press : presses) {
				answers.add(press.get(60, TimeUnit.SECONDS));
			}
			UUID receiver = this.reading.open(this.dana, id, NOW).taken().who().id();
			assertThat(answers).hasSize(100).containsOnly(receiver);
			assertThat(step(id)).isEqualTo("ACCEPTED " + receiver);
			assertThat(this.jdbc
				.sql("select count(*) from follow_up_event e join follow_up f on f.id = e.follow_up_id "
						+ "where f.handoff_id = ? and e.what = 'taken'")
				.param(id)
				.query(Integer.class)
				.single()).isEqualTo(1);
		}
		finally {
			hands.shutdownNow();
		}
	}

	@Test
	void isGuardedByTheDatabaseToo() {
		UUID id = this.handoffs.offer(this.dana, offered(HandoffKind.SLIP, StepKind.CALL, null, this.luis), NOW);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update handoff set safety = true where id = ?").param(id).update())
			.withMessageContaining("safety_is_spoken");
	}

	private UUID whoHasItAfterPressing(Actor one, UUID id) {
		try {
			this.handoffs.take(one, id, NOW);
			return one.staffId();
		}
		catch (HandoffNotAsSeen ex) {
			return java.util.Objects.requireNonNull(ex.staffId());
		}
	}

	private List<UUID> waitingFlags(Instant now) {
		return this.flags.ofPatient(this.walter, HuddleDay.at(this.clinics.get(this.clinic.id()), now))
			.stream()
			.filter((flag) -> flag.kind() == FlagKind.HANDOFF_WAITING)
			.map((flag) -> flag.subjectId())
			.toList();
	}

	private void stopSignIn(Actor who) {
		this.staff.stopSignIn(this.dana, who.staffId(), NOW);
	}

	private UUID stepOf(UUID handoffId) {
		return this.jdbc.sql("select id from follow_up where handoff_id = ?")
			.param(handoffId)
			.query(UUID.class)
			.single();
	}

	private String step(UUID handoffId) {
		return this.jdbc.sql(
				"select concat_ws(' ', state, coalesce(owner_staff::text, 'null')) from follow_up where handoff_id = ?")
			.param(handoffId)
			.query(String.class)
			.single();
	}

	private UUID offer(@Nullable Actor here, Actor... to) {
		return this.handoffs.offer(this.dana, offered(HandoffKind.IN_THE_ROOM, StepKind.VISIT, here, to), NOW);
	}

	private HandoffOffer offered(HandoffKind kind, StepKind stepKind, @Nullable Actor here, Actor... to) {
		return new HandoffOffer(this.walter, kind, true, false, List.of(to).stream().map(Actor::staffId).toList(),
				(here != null) ? here.staffId() : null, "Sugars over 300 again. Missed visits: no ride.",
				"I don’t want to be a bother to my daughter every time.", "Truck was sold.", "Sugar over 400.", 4,
				new HandoffOffer.Step("Visit at home and ask about rides", stepKind, NOW.plus(Duration.ofHours(7))),
				List.of("Blood pressure again"));
	}

	private List<BeforeLeavingLine> leaving(Actor viewer, Instant at) {
		return this.beforeLeaving.of(viewer, this.access.require(viewer, this.walter, at), at);
	}

}
