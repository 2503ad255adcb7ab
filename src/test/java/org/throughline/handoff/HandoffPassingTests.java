package org.throughline.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.absence.HandOver;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepState;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientService;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.HandingOver;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;
import org.throughline.workspace.Unanswered;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ClinicTest
class HandoffPassingTests {

	private static final Instant NOW = TestClock.START;

	private static final String WHY = "Marcus knows his daughter.";

	@Autowired
	private HandoffService handoffs;

	@Autowired
	private HandoffPassing passing;

	@Autowired
	private Handoffs reading;

	@Autowired
	private HandoffsUnanswered unanswered;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private Steps steps;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private PatientService charts;

	@Autowired
	private HandOver handOver;

	@Autowired
	private TestClock clock;

	@Autowired
	private Pages pages;

	@Autowired
	private JdbcClient jdbc;

	private TestClinic clinic;

	private Actor dana;

	private Actor luis;

	private Actor marcus;

	private Actor teresa;

	private UUID walter;

	@BeforeEach
	void aClinic() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
		this.luis = this.clinic.luis();
		this.marcus = this.people.person("Marcus", "Oyelaran", Discipline.NURSE, this.clinic.id());
		this.teresa = this.clinic.teresa();
		this.walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
	}

	@AfterEach
	void givesTheClockBack() {
		this.clock.reset();
	}

	@Test
	void saysOnWhichDaySomebodyWasAskedSawItAndSaidNo() {
		UUID id = offer(this.luis, this.marcus, this.teresa);
		this.pages.read(this.luis, "/handoffs/" + id);
		this.handoffs.decline(this.marcus, id, "In groups", NOW);
		assertThat(this.pages.read(this.dana, "/handoffs/" + id)).contains("seen 9:00", "no, 9:00", "asked 9:00");
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.pages.read(this.dana, "/handoffs/" + id))
			.contains("seen yesterday", "no, yesterday", "asked yesterday")
			.doesNotContain("seen 9:00", "no, 9:00", "asked 9:00");
	}

	@Test
	void saysOnWhichDayAColleaguesPartWasAskedOfSomebody() {
		UUID id = offer(this.luis, this.marcus);
		this.clock.advance(Duration.ofDays(1));
		this.handOver.all(this.dana,
				new HandingOver(this.luis.staffId(), this.teresa.staffId(), Map.of(), "Luis is away"),
				this.clock.instant());
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.pages.read(this.dana, "/handoffs/" + id)).contains("asked yesterday", "asked 9:00");
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.pages.read(this.dana, "/handoffs/" + id)).contains("asked yesterday");
	}

	@Test
	void offersNothingToDoOnceTheLoopIsClosed() {
		UUID id = takenByLuis();
		this.handoffs.reportBack(this.luis, id, new HandoffReport("He has a ride.", null, false, null),
				NOW.plusSeconds(60));
		assertThat(this.pages.read(this.dana, "/handoffs/" + id)).contains("What you can do", "I have read it");
		assertThat(this.pages.read(this.luis, "/handoffs/" + id)).doesNotContain("What you can do");

		this.handoffs.acknowledge(this.dana, id, NOW.plusSeconds(90));
		assertThat(this.pages.read(this.dana, "/handoffs/" + id)).doesNotContain("What you can do");
	}

	@Test
	void staysWithWhoeverHasItUntilTheNextOneSaysYes() {
		UUID id = takenByLuis();
		this.passing.passOn(this.luis, id, this.marcus.staffId(), WHY, NOW.plusSeconds(60));
		assertThat(owner(id)).isEqualTo(this.luis.staffId());
		assertThat(this.reading.day(this.marcus, NOW).atDoor()).extracting(HandoffView::id).containsExactly(id);
		assertThat(this.reading.day(this.luis, NOW).loops()).extracting(HandoffView::id).containsExactly(id);
		this.handoffs.take(this.marcus, id, NOW.plusSeconds(90));
		assertThat(owner(id)).isEqualTo(this.marcus.staffId());
		assertThat(this.reading.day(this.luis, NOW.plusSeconds(95)).loops()).isEmpty();
		this.handoffs.reportBack(this.marcus, id, new HandoffReport("He has a ride.", null, false, null),
				NOW.plusSeconds(99));
		assertThat(this.reading.day(this.dana, NOW.plusSeconds(99)).reports()).hasSize(1);
	}

	@Test
	void namesWhoeverPassedItOnAsTheReaderOfANo() {
		UUID id = takenByLuis();
		this.passing.passOn(this.luis, id, this.marcus.staffId(), WHY, NOW.plusSeconds(60));
		for (String page : List.of("/my-day", "/handoffs/" + id)) {
			assertThat(this.pages.read(this.marcus, page)).as(page)
				.contains("Luis A. reads it")
				.doesNotContain("Dana W. reads it");
		}
	}

	@Test
	void remindsTheOneItWasPassedOnTo() {
		UUID id = takenByLuis();
		Instant passed = NOW.plusSeconds(3600);
		this.passing.passOn(this.luis, id, this.marcus.staffId(), WHY, passed);
		assertThat(this.unanswered.between(NOW, passed.plus(Duration.ofHours(8))))
			.filteredOn((ask) -> ask.thing().equals(id))
			.containsExactly(new Unanswered.Ask(this.marcus.staffId(), this.clinic.id(), id, passed));
	}

	@Test
	void goesBackWithTheStepThatSomebodySaysNoTo() {
		UUID id = this.handoffs.offer(this.dana, new HandoffOffer(this.walter, HandoffKind.IN_THE_ROOM, false, false,
				List.of(this.luis.staffId(), this.teresa.staffId()), this.luis.staffId(), "Sugars over 300 again.",
				null, null, null, null,
				new HandoffOffer.Step("Call about rides", StepKind.CALL, NOW.plus(Duration.ofHours(5))), List.of()),
				NOW);
		UUID step = this.reading.open(this.dana, id, NOW).stepId();
		this.followUps.decline(this.luis, step, "I never said so", NOW.plusSeconds(60));
		HandoffView open = this.reading.open(this.dana, id, NOW.plusSeconds(61));
		assertThat(open.stage()).as("Teresa may still take it").isEqualTo(HandoffStage.OFFERED);
		assertThat(owner(id)).as("until then the sender answers for it").isEqualTo(this.dana.staffId());
		assertThat(this.reading.day(this.luis, NOW.plusSeconds(61)).loops()).isEmpty();

		this.handoffs.takeFor(this.dana, id, this.teresa.staffId(), NOW.plusSeconds(70));
		this.followUps.decline(this.teresa, step, "Nor did I", NOW.plusSeconds(80));
		assertThat(this.reading.open(this.dana, id, NOW.plusSeconds(81)).stage()).isEqualTo(HandoffStage.SENT_BACK);
		assertThat(this.steps.get(this.dana, step, NOW.plusSeconds(81)).state()).isEqualTo(StepState.NEEDED);
	}

	@Test
	void keepsTheChain() {
		UUID id = takenByLuis();
		this.passing.passOn(this.luis, id, this.marcus.staffId(), WHY, NOW.plusSeconds(60));
		this.handoffs.take(this.marcus, id, NOW.plusSeconds(90));
		this.passing.passOn(this.marcus, id, this.teresa.staffId(), "Teresa sees him at 2.", NOW.plusSeconds(120));
		HandoffView handoff = this.reading.open(this.dana, id, NOW.plusSeconds(125));
		assertThat(handoff.chain()).extracting((one) -> one.who().id())
			.containsExactly(this.marcus.staffId(), this.teresa.staffId());
		assertThat(handoff.chain()).extracting((one) -> one.passed().why())
			.containsExactly(WHY, "Teresa sees him at 2.");
		assertThat(this.jdbc.sql(
				"select passer_took_at from handoff_receiver where handoff_id = ? and passed_at is not null order by position")
			.param(id)
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.list()).as("when those who passed it on had taken it").containsExactly(NOW, NOW.plusSeconds(90));
	}

	@Test
	void keepsInTheChainWhatWasTakenBackAndAskedAgain() {
		UUID id = takenByLuis();
		this.passing.passOn(this.luis, id, this.marcus.staffId(), WHY, NOW.plusSeconds(60));
		this.passing.keep(this.luis, id, NOW.plusSeconds(90));
		assertThat(this.reading.open(this.dana, id, NOW.plusSeconds(95)).chain()).singleElement().satisfies((one) -> {
			assertThat(one.passed().tookAt()).isEqualTo(NOW);
			assertThat(one.passed().kept().by().id()).isEqualTo(this.luis.staffId());
			assertThat(one.passed().kept().at()).isEqualTo(NOW.plusSeconds(90));
		});
		assertThat(this.pages.read(this.dana, "/handoffs/" + id)).contains("Luis A. to Marcus O.", WHY,
				"Luis A. took it today 9:00.", "Luis A. kept it, today 9:01.");
		assertThat(this.pages.read(this.dana, "/handoffs/" + id + "/copy")).contains("(Luis Arce kept it, Dec 2, 2025");

		this.passing.passOn(this.luis, id, this.marcus.staffId(), "He asked for Marcus.", NOW.plusSeconds(120));
		HandoffView again = this.reading.open(this.dana, id, NOW.plusSeconds(125));
		assertThat(again.asked()).extracting((one) -> one.who().id())
			.containsExactly(this.luis.staffId(), this.marcus.staffId());
		assertThat(again.chain()).extracting((one) -> one.passed().why()).containsExactly(WHY, "He asked for Marcus.");
		assertThat(again.chain()).extracting((one) -> one.passed().kept() != null).containsExactly(true, false);
		assertThat(this.reading.day(this.marcus, NOW.plusSeconds(125)).atDoor()).singleElement()
			.satisfies(
					(door) -> assertThat(door.passedHere(this.marcus.staffId())).extracting(HandoffView.PassedOn::why)
						.containsExactly("He asked for Marcus."));
		this.handoffs.decline(this.marcus, id, "With a family until noon", NOW.plusSeconds(150));
		assertThat(this.pages.read(this.dana, "/handoffs/" + id)).contains("Marcus O. said no, today 9:02.");
	}

	@Test
	void tellsTheSenderForHalfAnHour() {
		UUID id = takenByLuis();
		this.passing.passOn(this.luis, id, this.marcus.staffId(), WHY, NOW);
		assertThat(this.reading.day(this.dana, NOW.plus(Duration.ofHours(3))).passedOn()).hasSize(1);
		assertThat(this.reading.day(this.dana, NOW.plus(Duration.ofHours(3)).plusSeconds(60)).passedOn()).hasSize(1);
		assertThat(this.reading.day(this.dana, NOW.plus(Duration.ofHours(4))).passedOn()).isEmpty();
	}

	@Test
	void staysWhereItIsWhenTheNextOneSaysNo() {
		UUID id = takenByLuis();
		this.passing.passOn(this.luis, id, this.marcus.staffId(), WHY, NOW);
		this.handoffs.decline(this.marcus, id, "With a family until noon", NOW.plusSeconds(5));
		assertThat(owner(id)).isEqualTo(this.luis.staffId());
		HandoffView loop = this.reading.day(this.luis, NOW.plusSeconds(6)).loops().get(0);
		assertThat(loop.turnedDownTo(this.luis.staffId())).extracting(HandoffView.Asked::reason)
			.containsExactly("With a family until noon");
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.passing.passOn(this.luis, id, this.marcus.staffId(), "Please", NOW));
		this.passing.passOn(this.luis, id, this.teresa.staffId(), "Teresa sees him at 2.", NOW.plusSeconds(9));
		assertThat(this.reading.day(this.teresa, NOW.plusSeconds(10)).atDoor()).hasSize(1);
	}

	@Test
	void leavesTheSenderAnswerableWhenNobodyHadTakenIt() {
		UUID id = offer(this.luis);
		this.passing.passOn(this.luis, id, this.marcus.staffId(), WHY, NOW);
		assertThat(owner(id)).isEqualTo(this.dana.staffId());
		assertThat(this.reading.day(this.luis, NOW).atDoor()).isEmpty();
		assertThat(this.reading.day(this.marcus, NOW).atDoor()).hasSize(1);
		this.handoffs.decline(this.marcus, id, "In a visit", NOW);
		assertThat(this.reading.open(this.dana, id, NOW).stage()).isEqualTo(HandoffStage.SENT_BACK);
	}

	@Test
	void isKeptByWhoeverPassedItOnAndReportedByThemToo() {
		UUID id = takenByLuis();
		this.passing.passOn(this.luis, id, this.marcus.staffId(), WHY, NOW);
		this.passing.keep(this.luis, id, NOW.plusSeconds(5));
		assertThatExceptionOfType(HandoffNotAsSeen.class).isThrownBy(() -> this.handoffs.take(this.marcus, id, NOW))
			.satisfies((seen) -> assertThat(seen.staffId()).isEqualTo(this.luis.staffId()));
		this.passing.passOn(this.luis, id, this.teresa.staffId(), "Teresa sees him at 2.", NOW.plusSeconds(6));
		this.handoffs.reportBack(this.luis, id, new HandoffReport("I did it after all.", null, false, null),
				NOW.plusSeconds(7));
		assertThat(this.reading.day(this.teresa, NOW.plusSeconds(8)).atDoor()).isEmpty();
		assertThatExceptionOfType(HandoffNotAsSeen.class).isThrownBy(() -> this.handoffs.take(this.teresa, id, NOW));
	}

	@Test
	void asksNobodyAnyMoreOnceThePatientHasDied() {
		UUID id = takenByLuis();
		this.passing.passOn(this.luis, id, this.marcus.staffId(), WHY, NOW);
		this.charts.recordDeath(this.dana, this.walter, null, NOW.plusSeconds(60));
		assertThat(this.jdbc.sql("select passed_to from handoff where id = ?").param(id).query(UUID.class).optional())
			.isEmpty();
		assertThat(this.reading.day(this.marcus, NOW.plusSeconds(90)).atDoor()).isEmpty();
		assertThat(this.jdbc.sql("select what from trail where subject_id = ? order by at, id")
			.param(id)
			.query(String.class)
			.list()).endsWith("handoff kept");
	}

	@Test
	void goesOnlyForwardAndOnlyToThoseWhoMayDoTheStep() {
		UUID id = takenByLuis();
		Actor bev = this.clinic.bev();
		Actor elsewhere = this.people.stranger();
		for (UUID nobody : List.of(this.luis.staffId(), this.dana.staffId(), elsewhere.staffId(), Ids.next())) {
			assertThatExceptionOfType(RefusedByRule.class)
				.isThrownBy(() -> this.passing.passOn(this.luis, id, nobody, WHY, NOW))
				.satisfies((refused) -> assertThat(refused.field()).isEqualTo("passTo"));
		}
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.passing.passOn(elsewhere, id, this.marcus.staffId(), WHY, NOW));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.passing.passOn(bev, id, this.marcus.staffId(), WHY, NOW));
		assertThatExceptionOfType(HandoffNotAsSeen.class)
			.isThrownBy(() -> this.passing.passOn(this.teresa, id, this.marcus.staffId(), WHY, NOW));
		this.passing.passOn(this.luis, id, this.marcus.staffId(), WHY, NOW);
		this.handoffs.take(this.marcus, id, NOW);
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.passing.passOn(this.marcus, id, this.luis.staffId(), "Back to you", NOW))
			.withMessageContaining("passed it on themselves");
		this.handoffs.giveBack(this.marcus, id, "Called away", NOW);
	}

	@Test
	void isPassedOnToExactlyOneHoweverManyTabsAreOpen() throws Exception {
		List<Actor> five = nurses();
		UUID id = takenByLuis();
		List<Callable<UUID>> presses = new ArrayList<>();
		five.forEach((one) -> IntStream.range(0, 20).forEach((i) -> presses.add(() -> {
			try {
				this.passing.passOn(this.luis, id, one.staffId(), WHY, NOW.plusSeconds(1));
				return one.staffId();
			}
			catch (HandoffNotAsSeen seen) {
				return Objects.requireNonNull(seen.passedTo());
			}
		})));
		List<UUID> answers = allAtOnce(presses);
		UUID next = this.reading.open(this.dana, id, NOW).passedTo().id();
		assertThat(answers).hasSize(100).containsOnly(next);
		assertThat(this.reading.open(this.dana, id, NOW).chain()).hasSize(1);
		assertThat(owner(id)).isEqualTo(this.luis.staffId());
	}

	@Test
	void hasOneHolderWhileSomeTakeAndOthersPassItOn() throws Exception {
		List<Actor> five = nurses();
		UUID id = offer(five.toArray(Actor[]::new));
		List<Callable<UUID>> presses = new ArrayList<>();
		for (Actor one : five) {
			IntStream.range(0, 10).forEach((i) -> presses.add(() -> {
				try {
					this.handoffs.take(one, id, NOW);
				}
				catch (HandoffNotAsSeen | RefusedByRule ex) {
					return this.dana.staffId();
				}
				return one.staffId();
			}));
			IntStream.range(0, 10).forEach((i) -> presses.add(() -> {
				try {
					this.passing.passOn(one, id, this.marcus.staffId(), WHY, NOW.plusSeconds(1));
				}
				catch (HandoffNotAsSeen | RefusedByRule ex) {
					return this.dana.staffId();
				}
				return one.staffId();
			}));
		}
		presses.add(() -> {
			try {
				this.handoffs.take(this.marcus, id, NOW.plusSeconds(2));
			}
			catch (HandoffNotAsSeen | RefusedByRule ex) {
				return this.dana.staffId();
			}
			return this.marcus.staffId();
		});
		Collections.shuffle(presses);
		allAtOnce(presses);
		HandoffView after = this.reading.open(this.dana, id, NOW);
		assertThat(owner(id)).isEqualTo((after.taken() != null) ? after.taken().who().id() : this.dana.staffId());
		if (after.passedTo() != null) {
			assertThat(after.passedTo().id()).isEqualTo(this.marcus.staffId());
		}
	}

	@Test
	void isGuardedByTheDatabaseToo() {
		UUID id = takenByLuis();
		refuses("update handoff set passed_to = taken_by where id = ?", id, "passed_by_whoever_has_it");
		refuses("update handoff set passed_to = sender_id where id = ?", id, "passed_by_whoever_has_it");
		refuses("update handoff set passed_to = '%s' where id = ?".formatted(this.teresa.staffId()), id,
				"passed_to_somebody_asked");
		refuses("update handoff_receiver set passed_at = now() where handoff_id = ?", id, "passed_with_a_reason");
		refuses("update handoff_receiver set passed_at = now(), passed_by = staff_id, passed_why = 'x' "
				+ "where handoff_id = ?", id, "passed_to_somebody_else");
	}

	private void refuses(String change, UUID id, String constraint) {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql(change).param(id).update())
			.withMessageContaining(constraint);
	}

	private List<UUID> allAtOnce(List<Callable<UUID>> presses) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService hands = Executors.newFixedThreadPool(presses.size());
		try {
			List<Future<UUID>> pressed = presses.stream().map((press) -> hands.submit(() -> {
				start.await();
				return press.call();
			})).toList();
			start.countDown();
			List<UUID> answers = new ArrayList<>();
			for (Future<UUID> one : pressed) {
				answers.add(one.get(60, TimeUnit.SECONDS));
			}
			return answers;
		}
		finally {
			hands.shutdownNow();
		}
	}

	private List<Actor> nurses() {
		return IntStream.range(0, 5)
			.mapToObj((i) -> this.people.person("Nurse" + i, "Test", Discipline.NURSE, this.clinic.id()))
			.toList();
	}

	private UUID takenByLuis() {
		UUID id = offer(this.luis);
		this.handoffs.take(this.luis, id, NOW);
		return id;
	}

	private UUID offer(Actor... to) {
		return this.handoffs.offer(this.dana, new HandoffOffer(this.walter, HandoffKind.IN_THE_ROOM, true, false,
				List.of(to).stream().map(Actor::staffId).toList(), null, "Missed visits: no ride.", null, null, null,
				null, new HandoffOffer.Step("Ask about rides", StepKind.VISIT, NOW.plusSeconds(25_000)), List.of()),
				NOW);
	}

	private UUID owner(UUID handoffId) {
		return this.jdbc.sql("select owner_staff from follow_up where handoff_id = ? and state = 'ACCEPTED'")
			.param(handoffId)
			.query(UUID.class)
			.single();
	}

}
