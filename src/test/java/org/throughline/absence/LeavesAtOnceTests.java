package org.throughline.absence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.Rhythm;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepState;
import org.throughline.followup.Steps;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.handoff.HandoffReport;
import org.throughline.handoff.HandoffService;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.HandingOver;
import org.throughline.staff.StaffDetails;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffService;
import org.throughline.staff.StaffView;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Somebody leaves in the instant in which somebody else names them, or leaves too.
 */
@ClinicTest
class LeavesAtOnceTests {

	private static final Instant NOW = TestClock.START;

	private static final Instant DUE = NOW.plus(Duration.ofHours(6));

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private StaffService staff;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepEndings endings;

	@Autowired
	private Steps steps;

	@Autowired
	private HandoffService handoffs;

	@Autowired
	private HandOver handOver;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private final ExecutorService two = Executors.newFixedThreadPool(2);

	private Actor dana;

	private Actor luis;

	private UUID walter;

	@BeforeEach
	void open() {
		UUID clinic = this.people.clinic("Millbrook Family Clinic");
		this.dana = this.people.person("Dana", "Whitcomb", Discipline.CARE_COORDINATOR, clinic, Duty.ADMINISTRATION);
		this.luis = this.people.person("Luis", "Arce", Discipline.COMMUNITY_HEALTH_WORKER, clinic);
		this.walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
	}

	@AfterEach
	void close() {
		this.two.shutdownNow();
	}

	@Test
	void nobodyLeavesWhoIsAskedInTheSameInstant() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch keeps = new CountDownLatch(1);
		Future<UUID> step = this.two.submit(() -> inOneAct(() -> {
			UUID made = this.followUps.create(this.dana, ride(this.luis), NOW);
			asked.countDown();
			await(keeps);
			return made;
		}));
		await(asked);
		Future<?> leaves = this.two.submit(() -> this.staff.leave(this.dana, this.luis.staffId(), NOW));
		untilOneWaitsForTheOther(leaves);
		keeps.countDown();

		assertThat(step.get(20, TimeUnit.SECONDS)).isNotNull();
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> leaves.get(20, TimeUnit.SECONDS))
			.havingCause()
			.isInstanceOf(RefusedByRule.class)
			.withMessageContaining("Luis Arce still holds 1 open next step");
		assertThat(this.staff.view(this.luis.staffId()).leftAt()).isNull();
	}

	@Test
	void whoeverNamesSomebodyWhoLeavesInTheSameInstantIsTold() throws Exception {
		UUID mine = this.followUps.create(this.dana, ride(this.dana), NOW);
		CountDownLatch left = new CountDownLatch(1);
		CountDownLatch keeps = new CountDownLatch(1);
		Future<Boolean> leaves = this.two.submit(() -> inOneAct(() -> {
			this.staff.leave(this.dana, this.luis.staffId(), NOW);
			left.countDown();
			await(keeps);
			return true;
		}));
		await(left);
		Future<?> asks = this.two.submit(() -> assertThat(this.mvc.post()
			.uri("/next-steps/{id}/hand-over", mine)
			.param("owner", this.luis.staffId().toString())
			.with(signedInAs(this.dana))).hasStatus(409)
			.bodyText()
			.contains("Luis Arce has left. Choose somebody else."));
		untilOneWaitsForTheOther(asks);
		keeps.countDown();

		assertThat(leaves.get(20, TimeUnit.SECONDS)).isTrue();
		asks.get(20, TimeUnit.SECONDS);
		assertThat(this.steps.get(this.dana, mine, NOW).owner().is(this.dana.staffId())).isTrue();
	}

	@Test
	void nothingNamesSomebodyWhoHasLeft() {
		this.staff.leave(this.dana, this.luis.staffId(), NOW);

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc
				.sql("""
						insert into visit (id, patient_id, clinic_id, starts_at, minutes, with_staff, purpose, booked_by, booked_at)
						values (gen_random_uuid(), ?, ?, now(), 20, ?, 'Talk', ?, now())
						""")
				.params(this.walter, this.dana.clinicId(), this.luis.staffId(), this.dana.staffId())
				.update())
			.withMessageContaining("Luis Arce has left");
	}

	@Test
	void aYesSaidAtTheHuddleByAHostWhoHasLeftCanBeTurnedDownTheSameDay() {
		Actor wren = nurse();
		UUID hers = cameBackTo(wren);
		UUID danas = cameBackTo(this.dana);
		UUID huddle = huddleOf(wren);
		for (UUID step : List.of(hers, danas)) {
			this.followUps.saidYes(wren.withHuddle(huddle), SeenStep.asItIs(step), this.luis.staffId(), NOW);
		}
		this.staff.leave(this.dana, wren.staffId(), NOW);

		this.followUps.decline(this.luis, danas, "I was not in the room", NOW);
		this.followUps.decline(this.luis, hers, "I was not in the room", NOW);

		assertThat(this.steps.get(this.dana, danas, NOW).state()).isEqualTo(StepState.NEEDED);
		assertThat(named("came_back_to", danas)).as("who had asked").isEqualTo(this.dana.staffId());
		assertThat(named("came_back_to", hers)).as("who asked and made it has left too: who says it")
			.isEqualTo(this.luis.staffId());
	}

	@Test
	void aStepWhoseOwnerHasLeftIsNobodysWhenItIsOpenAgain() {
		UUID step = this.followUps.create(this.dana, ride(this.luis), NOW);
		this.followUps.accept(this.luis, step, NOW);
		this.endings.done(this.luis, step, null, null, NOW);
		this.staff.leave(this.dana, this.luis.staffId(), NOW);

		this.endings.reopen(this.dana, step, NOW);

		assertThat(this.steps.get(this.dana, step, NOW).state()).isEqualTo(StepState.NEEDED);
	}

	@Test
	void aStepWhoseAskerHasLeftIsOpenAgainAndAskedByWhoeverOpensIt() {
		Actor wren = nurse();
		UUID undone = saidYesTo(wren);
		UUID reopened = saidYesTo(wren);
		this.staff.leave(this.dana, wren.staffId(), NOW);
		this.endings.done(this.luis, undone, null, null, NOW);
		this.endings.done(this.luis, reopened, null, null, NOW);

		this.endings.undo(this.luis, undone, NOW);
		this.endings.reopen(this.dana, reopened, NOW);

		assertThat(this.steps.get(this.dana, undone, NOW).state()).isEqualTo(StepState.ACCEPTED);
		assertThat(named("asked_by", undone)).isEqualTo(this.luis.staffId());
		assertThat(this.steps.get(this.dana, reopened, NOW).state()).isEqualTo(StepState.ASKED);
		assertThat(named("asked_by", reopened)).isEqualTo(this.dana.staffId());
	}

	@Test
	void aPatientsStepWhoseCheckerHasLeftIsCheckedByWhoeverOpensItAgain() {
		Actor wren = nurse();
		UUID undone = walks(wren);
		UUID reopened = walks(wren);
		this.endings.done(this.dana, undone, null, null, NOW);
		this.endings.done(this.dana, reopened, null, null, NOW);
		this.staff.leave(this.dana, wren.staffId(), NOW);

		this.endings.undo(this.dana, undone, NOW);
		this.endings.reopen(this.dana, reopened, NOW);

		assertThat(named("checked_by", undone)).isEqualTo(this.dana.staffId());
		assertThat(named("checked_by", reopened)).isEqualTo(this.dana.staffId());
	}

	@Test
	void aStepThatCameBackToSomebodyWhoHasLeftComesBackToWhoeverOpensItAgain() {
		Actor wren = nurse();
		UUID undone = cameBackTo(wren);
		UUID reopened = cameBackTo(wren);
		this.endings.drop(this.luis, SeenStep.asItIs(undone), "Not needed", NOW);
		this.endings.drop(this.luis, SeenStep.asItIs(reopened), "Not needed", NOW);
		this.staff.leave(this.dana, wren.staffId(), NOW);

		this.endings.undo(this.luis, undone, NOW);
		this.endings.reopen(this.dana, reopened, NOW);

		assertThat(named("came_back_to", undone)).isEqualTo(this.luis.staffId());
		assertThat(named("came_back_to", reopened)).isEqualTo(this.dana.staffId());
		assertThat(this.steps.get(this.dana, reopened, NOW).state()).isEqualTo(StepState.NEEDED);
	}

	@Test
	void aStepWhoseOwnerLeftWithinSecondsIsNobodysWhenItIsUndone() {
		UUID step = this.followUps.create(this.dana, ride(this.luis), NOW);
		this.followUps.accept(this.luis, step, NOW);
		this.endings.done(this.dana, step, this.luis.staffId(), null, NOW);
		this.staff.leave(this.dana, this.luis.staffId(), NOW);

		this.endings.undo(this.dana, step, NOW);

		assertThat(this.steps.get(this.dana, step, NOW).state()).isEqualTo(StepState.NEEDED);
	}

	@Test
	void ofTwoAdministratorsWhoRemoveEachOtherAtOnceOneStays() throws Exception {
		Actor bev = this.people.person("Bev", "Ames", Discipline.PRACTICE_MANAGER, this.dana.clinicId(),
				Duty.ADMINISTRATION);
		this.jdbc.sql("delete from staff_duty where duty = 'ADMINISTRATION' and staff_id not in (?, ?)")
			.params(this.dana.staffId(), bev.staffId())
			.update();
		CyclicBarrier both = new CyclicBarrier(2);

		Future<Boolean> first = this.two
			.submit(() -> pressed(both, () -> withoutAdministration(this.dana, bev.staffId())));
		Future<Boolean> second = this.two
			.submit(() -> pressed(both, () -> this.staff.leave(bev, this.dana.staffId(), NOW)));

		assertThat(List.of(first.get(20, TimeUnit.SECONDS), second.get(20, TimeUnit.SECONDS)))
			.containsExactlyInAnyOrder(true, false);
		assertThat(this.jdbc.sql("""
				select count(*) from staff_duty d join staff_member s on s.id = d.staff_id
				 where d.duty = 'ADMINISTRATION' and s.sign_in_stopped_at is null
				""").query(Long.class).single()).isEqualTo(1);
	}

	@Test
	void inATeamOfTwoTheirHandoffsEndOrGoBackSoThatOneCanLeave() {
		UUID offered = offer(this.luis, this.dana);
		UUID taken = offer(this.luis, this.dana);
		this.handoffs.take(this.dana, taken, NOW);
		UUID told = offer(this.luis, this.dana);
		this.handoffs.take(this.dana, told, NOW);
		this.handoffs.reportBack(this.dana, told, new HandoffReport("Seen.", null, false, null), NOW);
		UUID asked = offer(this.dana, this.luis);
		UUID has = offer(this.dana, this.luis);
		this.handoffs.take(this.luis, has, NOW);

		this.handOver.all(this.dana, new HandingOver(this.luis.staffId(), this.dana.staffId(), Map.of(), "Moves away"),
				NOW);

		assertThat(this.staff.heldBy(this.luis.staffId(), NOW)).isEmpty();
		assertThat(at(offered)).isEqualTo("withdrawn");
		assertThat(at(taken)).isEqualTo("taken");
		assertThat(at(told)).isEqualTo("read");
		assertThat(List.of(at(asked), at(has))).containsOnly("sent back");
		this.staff.leave(this.dana, this.luis.staffId(), NOW);
		assertThat(this.directory.get(this.luis.staffId()).left()).isTrue();
		this.handoffs.reportBack(this.dana, taken, new HandoffReport("Seen.", null, false, null), NOW);
		assertThat(at(taken)).isEqualTo("read");
	}

	@Test
	void whatSomebodyElseIsAskedForTooStaysOpenWhenOneOfThoseAskedHandsItOverInstead() {
		Actor marcus = this.people.person("Marcus", "Bell", Discipline.BEHAVIORAL_HEALTH_CLINICIAN,
				this.dana.clinicId());
		UUID offered = offer(this.luis, this.dana, marcus);

		this.handOver.all(this.dana, new HandingOver(this.luis.staffId(), this.dana.staffId(), Map.of(), "Moves away"),
				NOW);
		this.staff.leave(this.dana, this.luis.staffId(), NOW);

		assertThat(at(offered)).isEqualTo("offered");
		this.handoffs.take(marcus, offered, NOW);
		this.handoffs.reportBack(marcus, offered, new HandoffReport("Seen.", null, false, null), NOW);
		this.handoffs.acknowledge(this.dana, offered, NOW);
		assertThat(at(offered)).isEqualTo("read");
	}

	private Actor nurse() {
		return this.people.person("Wren", "Abbot", Discipline.NURSE, this.dana.clinicId());
	}

	private UUID huddleOf(Actor host) {
		return this.jdbc.sql("""
				insert into huddle (id, clinic_id, day, host_id, opened_at)
				values (gen_random_uuid(), ?, date '2025-12-02', ?, now()) returning id
				""").params(host.clinicId(), host.staffId()).query(UUID.class).single();
	}

	private UUID saidYesTo(Actor asker) {
		UUID step = this.followUps.create(asker, ride(this.luis), NOW);
		this.followUps.accept(this.luis, step, NOW);
		return step;
	}

	private UUID cameBackTo(Actor asker) {
		UUID step = this.followUps.create(asker, ride(this.luis), NOW);
		this.followUps.decline(this.luis, step, "No car today", NOW);
		return step;
	}

	private UUID walks(Actor checker) {
		Owner.Patient his = new Owner.Patient(new Owner.Checking(Rhythm.DAILY, null, checker.staffId()));
		return this.followUps.create(this.dana, new NewStep(this.walter, "Walk a mile", StepKind.CALL, his, DUE,
				"A mile a day", null, false, false, null, null), NOW);
	}

	private UUID named(String column, UUID step) {
		return this.jdbc.sql("select " + column + " from follow_up where id = ?")
			.param(step)
			.query(UUID.class)
			.single();
	}

	private String at(UUID handoff) {
		return this.jdbc
			.sql("""
					select case when withdrawn_at is not null then 'withdrawn' when sent_back_at is not null then 'sent back'
					            when acknowledged_at is not null then 'read' when taken_at is not null then 'taken'
					            else 'offered' end from handoff where id = ?
					""")
			.param(handoff)
			.query(String.class)
			.single();
	}

	private UUID offer(Actor from, Actor... to) {
		return this.handoffs.offer(from,
				new HandoffOffer(this.walter, HandoffKind.BY_PHONE, true, false,
						Stream.of(to).map(Actor::staffId).toList(), null, "Missed visits: no ride.", null, null, null,
						null, new HandoffOffer.Step("Ask about rides", StepKind.RIDE, DUE), List.of()),
				NOW);
	}

	private void withoutAdministration(Actor by, UUID staffId) {
		StaffView view = this.staff.view(staffId);
		StaffDetails is = view.details();
		this.staff.change(by, staffId, new StaffDetails(is.title(), is.givenName(), is.familyName(), is.email(),
				is.discipline(), is.phoneExtension(), Set.of(), is.clinicIds()), view.version(), NOW);
	}

	private static boolean pressed(CyclicBarrier both, Runnable button) throws Exception {
		both.await(20, TimeUnit.SECONDS);
		try {
			button.run();
			return true;
		}
		catch (RefusedByRule refused) {
			assertThat(refused).hasMessageContaining("Nobody else has administration");
			return false;
		}
	}

	private NewStep ride(Actor owner) {
		return NewStep.of(this.walter, "Book a ride", StepKind.RIDE, Owner.staff(owner.staffId()), DUE);
	}

	private <T> T inOneAct(Callable<T> act) {
		return new TransactionTemplate(this.transactions).execute((status) -> {
			try {
				return act.call();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private static void await(CountDownLatch latch) throws InterruptedException {
		assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
	}

	/** Or until the second one is through, without having waited. */
	private void untilOneWaitsForTheOther(Future<?> second) {
		String waiting = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
		while (!second.isDone() && this.jdbc.sql(waiting).query(Long.class).single() == 0) {
			Thread.onSpinWait();
		}
	}

}
